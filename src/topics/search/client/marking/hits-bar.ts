import { addStyles } from '../../../../ui/client/add-styles.ts';
import { element } from '../element.ts';
import type { Marks } from './marks.ts';

// Beside the program, because no page needs them but those that a result led to.
const STYLES = `@layer components {
  .hits-bar {
    position: fixed;
    inset-block-end: 0;
    inset-inline: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 clamp(0.5rem, 2vw, 1.25rem);
    padding: 0.25rem 0.5rem;
    border-block-start: 1px solid var(--rule);
    background: var(--paper);
  }
  .hits-words {
    max-width: min(12em, 25vw);
    overflow: hidden;
    font-family: var(--song);
    font-weight: 700;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hits-bar button {
    min-width: var(--finger);
    min-height: var(--finger);
    padding: 0 0.25rem;
    border: 0;
    background: none;
    color: var(--cinnabar);
    font: inherit;
    cursor: pointer;
  }
  @media print { .hits-bar { display: none; } }
}`;

/** The controls that lead from hit to hit. */
export class HitsBar {
  readonly element: HTMLElement;
  readonly #place = element('span', { role: 'status', 'data-hit-place': '' });
  readonly #marks: Marks;
  readonly #count: number;
  #current = 0;

  /**
   * @param count number of hits
   * @param words the phrases of the query
   */
  constructor(marks: Marks, count: number, words: string) {
    addStyles(STYLES);
    this.#marks = marks;
    this.#count = count;
    this.element = element(
      'section',
      { class: 'hits-bar', 'aria-label': '本页的检索结果', 'data-ui': '' },
      element('span', { class: 'hits-words' }, words),
      this.#place,
      button('上一处', () => this.#go(-1)),
      button('下一处', () => this.#go(1)),
      button('关闭', () => this.#close()),
    );
  }

  /** Makes a hit the current one. */
  choose(index: number) {
    this.#current = (index + this.#count) % this.#count;
    this.#marks.choose(this.#current);
    this.#place.textContent = `第${this.#current + 1}处，共${this.#count}处`;
  }

  /** Brings the current hit into the window, unless it is there. */
  show() {
    const { top } = this.#marks.at(this.#current);
    const header = document.querySelector<HTMLElement>('.site-header')?.offsetHeight ?? 0;
    if (top < header || top > innerHeight - this.element.offsetHeight * 2) this.#go(0);
  }

  #go(step: number) {
    this.choose(this.#current + step);
    const { around } = this.#marks.at(this.#current);
    // A table scrolls in its own frame.
    around?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    scrollBy({ top: this.#marks.at(this.#current).top - innerHeight / 3 });
  }

  #close() {
    // Before the marks go, which stand in it.
    const block = this.#marks.at(this.#current).around?.closest<HTMLElement>('[data-block]');
    this.#marks.clear();
    this.element.remove();
    goOnFrom(block);
    const address = new URL(location.href);
    address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
  }
}

/** Moves the focus to a passage, which Tab then leads on from. */
function goOnFrom(block: HTMLElement | null | undefined): void {
  if (!block) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
}

function button(name: string, action: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, name);
  made.addEventListener('click', action);
  return made;
}
