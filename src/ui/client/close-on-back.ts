/**
 * Has Back close what stands over the page on a phone, as in other programs there, where it would
 * leave the page. For as long as something is open the page stands in the history twice; a link
 * that is followed meanwhile takes the second place out first, so that the way back has no step
 * that does nothing.
 */
export class BackCloser {
  readonly #close: () => void;
  /** Tells its own step in the history from that of another program, which may have taken it over. */
  readonly #step = Math.random();
  #isOpen = false;
  /** Open, with a step in the history that is its own or another's. */
  #hasStep = false;

  /** @param close closes what is open, and does nothing where nothing is */
  constructor(close: () => void) {
    this.#close = close;
    addEventListener('popstate', () => {
      // Later: WebKit has yet to look at it.
      setTimeout(() => {
        history.scrollRestoration = 'auto';
      });
      if (this.#hasStep) this.#close();
    });
    // Behind all programs that do something else with a link.
    addEventListener('click', (event) => this.#follow(event));
  }

  /** To be called when it has opened. */
  opened(): void {
    // With a mouse, Back is for pages.
    if (!matchMedia('(pointer: coarse)').matches) return;
    this.#isOpen = true;
    // The step of what was open before is on its way out: it must not take this along.
    if (history.state?.over === LEAVING) {
      const later = () => setTimeout(() => this.#isOpen && this.#enter());
      addEventListener('popstate', later, { once: true });
    } else this.#enter();
  }

  #enter(): void {
    this.#hasStep = true;
    const state = { ...history.state, over: this.#step };
    if (history.state?.over) {
      history.replaceState(state, '');
      return;
    }
    // The page is read where it is: nothing is to be restored when its first step comes back.
    history.scrollRestoration = 'manual';
    history.pushState(state, '');
    history.scrollRestoration = 'auto';
  }

  /** To be called when it has closed, however. */
  closed(): void {
    this.#isOpen = this.#hasStep = false;
    // A press that closes it may be one that opens it for something else, or leads to another page,
    // which a step back would keep from coming.
    const later = setTimeout(() => {
      removeEventListener('beforeunload', stop);
      if (!this.#isOpen) this.#stepBack();
    }, REOPENING);
    const stop = () => clearTimeout(later);
    addEventListener('beforeunload', stop, { once: true });
  }

  #stepBack(): boolean {
    const isThere = history.state?.over === this.#step;
    if (isThere) {
      history.replaceState({ ...history.state, over: LEAVING }, '');
      history.back();
    }
    return isThere;
  }

  #follow(event: MouseEvent): void {
    const { target } = event;
    const link = (target as Element).closest?.<HTMLAnchorElement>(LINK);
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const follow = () => setTimeout(() => location.assign(link.href));
    addEventListener('popstate', follow, { once: true });
    if (this.#stepBack()) event.preventDefault();
    else removeEventListener('popstate', follow);
  }
}

/** A link that leads on in this window. */
const LINK = 'a[href]:not([target], [download])';
/** Time in which something that was closed may be opened again, in milliseconds. */
const REOPENING = 400;
/** In place of a step that is being taken back. */
const LEAVING = 'leaving';
