/** Milliseconds after which a place that was scrolled to is kept. */
const REST = 200;
/** Milliseconds in which passages that come late may move a list that was scrolled to its place. */
const SETTLING = 2000;
const INTERRUPTIONS = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** A result, and how far below the window's top it stands. */
export interface ListPosition {
  result: string;
  top: number;
}

/** Keeps the place in a list of results with the browser's history, for who comes back to it. */
export class ListPlace {
  readonly #list: HTMLElement;
  #isWatched = false;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Begins to keep the place; before that the browser's own scrolling would be taken for it. */
  watch() {
    if (this.#isWatched) return;
    this.#isWatched = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    addEventListener('scroll', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#keep(), REST);
    });
    this.#list.addEventListener('click', () => this.#keep());
  }

  /** Scrolls to a place, if one was kept, and stays there while passages come. */
  restore(place: ListPosition | undefined) {
    if (!place) return;
    const scroll = () => {
      const result = this.#results().find((it) => it.dataset.result === place.result);
      if (result) scrollBy({ top: result.getBoundingClientRect().top - place.top });
    };
    const moved = new ResizeObserver(scroll);
    const end = () => moved.disconnect();
    moved.observe(this.#list);
    for (const event of INTERRUPTIONS) addEventListener(event, end, { once: true, passive: true });
    setTimeout(end, SETTLING);
    scroll();
  }

  #keep() {
    const result = this.#results().find((it) => it.getBoundingClientRect().bottom > 0);
    const state = result && scrollY > 0 ? placeOf(result) : null;
    history.replaceState(state, '');
  }

  #results(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-result]')];
  }
}

function placeOf(result: HTMLElement): ListPosition {
  return { result: result.dataset.result ?? '', top: result.getBoundingClientRect().top };
}

/** The place in the state of the history, which other programs may have written something else to. */
export function keptPlace(): ListPosition | undefined {
  const { result, top } = (history.state ?? {}) as Partial<ListPosition>;
  return result !== undefined && top !== undefined ? { result, top } : undefined;
}
