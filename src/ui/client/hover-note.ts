import { placePopover } from './place-popover.ts';

/** Time to cross from a mark into its note, in milliseconds. */
const GRACE = 250;

/**
 * A note beside whatever is pointed at, focused or tapped. It can be pointed at itself, goes away
 * with Escape, and leaves the focus where it was.
 */
export abstract class HoverNote extends HTMLElement {
  /** What has a note: a selector of links. */
  protected abstract readonly marks: string;
  protected mark: HTMLAnchorElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was last pressed with, and the mark whose note was there then. */
  protected pointer = '';
  protected shown: HTMLAnchorElement | null = null;

  /**
   * Writes what there is to say of a mark.
   * @returns false where there is nothing
   */
  protected abstract fill(mark: HTMLAnchorElement): boolean | Promise<boolean>;

  /** What a click on a mark does, without keys that open links elsewhere. */
  protected abstract press(event: MouseEvent, mark: HTMLAnchorElement): void;

  connectedCallback() {
    if (!this.showPopover) return;
    document.addEventListener('pointerover', this.#point);
    document.addEventListener('pointerdown', ({ pointerType }) => {
      this.pointer = pointerType;
      this.shown = this.matches(':popover-open') ? this.mark : null;
    });
    document.addEventListener('focusin', ({ target }) => this.follow(target as Element));
    document.addEventListener('click', this.#click);
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
  }

  #point = ({ target, pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse') return;
    clearTimeout(this.#timer);
    if (target === this.mark || this.contains(target as Node)) return;
    this.#timer = setTimeout(() => this.follow(target as Element), GRACE);
  };

  #click = (event: MouseEvent) => {
    const mark = this.#markOf(event.target as Element);
    if (!mark) return this.follow(event.target as Element);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    this.press(event, mark);
  };

  #markOf(element: Element): HTMLAnchorElement | null {
    return element.closest<HTMLAnchorElement>(this.marks);
  }

  /** Shows the note of the mark that an element is in; elsewhere it goes, unless it has the focus. */
  protected follow(element: Element) {
    clearTimeout(this.#timer);
    if (this.contains(element)) return;
    const mark = this.#markOf(element);
    if (mark) this.#open(mark);
    else if (!this.#hasFocus()) this.#hide();
  }

  #hasFocus(): boolean {
    const { activeElement } = document;
    return !!activeElement && (this.contains(activeElement) || activeElement === this.mark);
  }

  #open(mark: HTMLAnchorElement) {
    if (mark === this.mark) return;
    this.#hide();
    this.mark = mark;
    const isFilled = this.fill(mark);
    if (typeof isFilled === 'boolean') this.#show(mark, isFilled);
    else isFilled.then((found) => this.#show(mark, found));
  }

  #show(mark: HTMLAnchorElement, isFilled: boolean) {
    // The reader may have gone on meanwhile.
    if (mark !== this.mark) return;
    if (!isFilled) {
      this.mark = null;
      return;
    }
    mark.removeAttribute('title');
    mark.setAttribute('aria-describedby', this.id);
    this.showPopover();
    placePopover(this, mark.getBoundingClientRect());
  }

  #close() {
    const { mark } = this;
    const hadFocus = this.contains(document.activeElement);
    this.#hide();
    if (hadFocus) {
      mark?.focus();
      this.#hide();
    }
  }

  #hide() {
    this.mark?.removeAttribute('aria-describedby');
    this.mark = null;
    this.hidePopover();
  }
}
