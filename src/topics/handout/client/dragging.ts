/** The distance from which a pointer drags rather than presses, in pixels. */
const FAR = 5;
/** From the edge of the window, in pixels: there the page scrolls by itself. */
const EDGE = 60;

/**
 * Lets items of a list be dragged by their handles, with mouse, pen or finger. While one is on its
 * way the list has `data-arranging`, by which it is shown short, and the item before which it would
 * be let go `data-before`.
 * @param handle selector of the handles within items
 * @param moved is given the item, and the one before which it was let go, if any; resolves when it
 * stands there
 */
export function enableDragging(
  list: HTMLElement,
  handle: string,
  moved: (item: HTMLElement, before: HTMLElement | null) => Promise<void>,
): void {
  list.addEventListener('pointerdown', (event) => {
    const grip = (event.target as Element).closest<HTMLElement>(handle);
    const item = grip?.closest<HTMLElement>('li');
    if (grip && item && event.button === 0) followPointer(list, grip, item, event, moved);
  });
}

function followPointer(
  list: HTMLElement,
  grip: HTMLElement,
  item: HTMLElement,
  { pointerId, clientY: startY }: PointerEvent,
  moved: (item: HTMLElement, before: HTMLElement | null) => Promise<void>,
): void {
  const end = new AbortController();
  const { signal } = end;
  let isDragging = false;
  let y = startY;
  let before: HTMLElement | null = null;

  const show = () => {
    for (const child of list.children) child.removeAttribute('data-before');
    before = itemBelow(list, item, y);
    (before ?? list.lastElementChild)?.setAttribute('data-before', before ? 'above' : 'below');
  };
  const start = () => {
    isDragging = true;
    list.setAttribute('data-arranging', '');
    item.setAttribute('data-dragged', '');
    // The list is short now: bring its item back to the pointer.
    scrollBy(0, grip.getBoundingClientRect().top - y);
    scrollAtEdges(() => y, show, signal);
  };
  const stop = () => {
    end.abort();
    for (const name of ['data-arranging', 'data-dragged', 'data-before']) {
      for (const marked of [list, ...list.children]) marked.removeAttribute(name);
    }
  };

  grip.setPointerCapture(pointerId);
  grip.addEventListener(
    'pointermove',
    (event) => {
      y = event.clientY;
      if (!isDragging && Math.abs(y - startY) > FAR) start();
      if (isDragging) show();
    },
    { signal },
  );
  grip.addEventListener(
    'pointerup',
    async () => {
      stop();
      if (!isDragging) return;
      await moved(item, before);
      item.scrollIntoView({ block: 'nearest' });
    },
    { signal },
  );
  grip.addEventListener('pointercancel', stop, { signal });
  addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), { signal });
}

/** The first item, other than the dragged one, whose middle is below a height of the window. */
function itemBelow(list: HTMLElement, dragged: HTMLElement, y: number): HTMLElement | null {
  const others = [...list.children].filter((child) => child !== dragged) as HTMLElement[];
  const below = others.find((child) => {
    const { top, bottom } = child.getBoundingClientRect();
    return y < (top + bottom) / 2;
  });
  return below ?? null;
}

function scrollAtEdges(height: () => number, scrolled: () => void, signal: AbortSignal): void {
  const step = () => {
    if (signal.aborted) return;
    const y = height();
    const by = y < EDGE ? y - EDGE : Math.max(0, y - innerHeight + EDGE);
    if (by !== 0) {
      scrollBy(0, by / 4);
      scrolled();
    }
    requestAnimationFrame(step);
  };
  step();
}
