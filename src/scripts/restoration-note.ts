import type { RestorationNotes } from '../lib/restoration-notes.ts';
import { placePopover } from './place-popover.ts';

const MARK = '[data-restoration] > a, [data-doubt] > a';
/** Time to cross from a mark into its note, in milliseconds. */
const GRACE = 250;

/**
 * Explains the restored or doubtful place that is pointed at, focused or tapped. It can be pointed
 * at itself, goes away with Escape, and leaves the focus where it was.
 */
class RestorationNote extends HTMLElement {
  #data: Pick<RestorationNotes, 'evidence' | 'notes'> = JSON.parse(
    document.getElementById('restoration-data')?.textContent ?? '{}',
  );
  #mark: HTMLAnchorElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    if (!this.showPopover) return;
    document.addEventListener('pointerover', this.#point);
    document.addEventListener('focusin', ({ target }) => this.#follow(target as Element));
    document.addEventListener('click', this.#click);
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
  }

  #point = ({ target, pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse') return;
    clearTimeout(this.#timer);
    if (target === this.#mark || this.contains(target as Node)) return;
    this.#timer = setTimeout(() => this.#follow(target as Element), GRACE);
  };

  #click = (event: MouseEvent) => {
    const mark = (event.target as Element).closest<HTMLAnchorElement>(MARK);
    if (!mark) return this.#follow(event.target as Element);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#follow(mark);
    // Activated from the keyboard: on to the note's own link.
    if (event.detail === 0) this.querySelector('a')?.focus();
  };

  /** Shows the note of the mark that an element is in; elsewhere it goes, unless it has the focus. */
  #follow(element: Element) {
    clearTimeout(this.#timer);
    if (this.contains(element)) return;
    const mark = element.closest<HTMLAnchorElement>(MARK);
    if (mark) this.#open(mark);
    else if (!document.activeElement?.closest(`restoration-note, ${MARK}`)) this.#hide();
  }

  #open(mark: HTMLAnchorElement) {
    const { restoration, doubt } = (mark.parentElement as HTMLElement).dataset;
    const note = this.#data.notes[restoration ?? doubt ?? ''];
    if (!note || mark === this.#mark) return;
    this.#hide();
    const [raw, restored, evidence, confidence] = note;
    const texts = [
      raw ? `“${raw}”` : '（缺）',
      restored === 0 ? '不补，照录来源' : `“${restored}”`,
      this.#data.evidence[evidence] ?? '',
      confidence,
    ];
    for (const [index, field] of this.querySelectorAll('dd').entries()) {
      field.textContent = texts[index] ?? '';
    }
    (this.querySelector('a') as HTMLAnchorElement).href = mark.href;
    mark.removeAttribute('title');
    mark.setAttribute('aria-describedby', this.id);
    this.#mark = mark;
    this.showPopover();
    placePopover(this, mark.getBoundingClientRect());
  }

  #close() {
    const mark = this.#mark;
    const hadFocus = this.contains(document.activeElement);
    this.#hide();
    if (hadFocus) {
      mark?.focus();
      this.#hide();
    }
  }

  #hide() {
    this.#mark?.removeAttribute('aria-describedby');
    this.#mark = null;
    this.hidePopover();
  }
}

customElements.define('restoration-note', RestorationNote);
