import { placePopover } from './place-popover.ts';

/** Time to cross from a link into its note, in milliseconds. */
const GRACE = 250;

/**
 * A note beside the link that is pointed at, focused or tapped. It can be pointed at itself, goes
 * away with Escape, and leaves the focus in place.
 */
export abstract class HoverNote extends HTMLElement {
  /** Selector of the links that have a note. */
  protected abstract readonly marks: string;
  protected mark: HTMLAnchorElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Type of the last pointer pressed, and the link whose note was open then. */
  protected pointer = '';
  protected shown: HTMLAnchorElement | null = null;

  /**
   * Fills the note for a link.
   * @returns false if there is nothing to show
   */
  protected abstract fill(mark: HTMLAnchorElement): boolean | Promise<boolean>;

  /** Handles a click on a link, unless with keys that open it elsewhere. */
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
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
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

  /** Shows the note of the link round an element; without one it goes away, unless it has the focus. */
  follow(element: Element) {
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

  /** Puts the note away, and gives back the focus that it had. */
  protected close() {
    const { mark } = this;
    const hadFocus = this.contains(document.activeElement);
    this.#hide();
    if (hadFocus) {
      mark?.focus({ preventScroll: true });
      this.#hide();
    }
  }

  #hide() {
    this.mark?.removeAttribute('aria-describedby');
    this.mark = null;
    this.hidePopover();
  }
}
