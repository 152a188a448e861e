import { followPointers, followWheel } from './gestures.ts';
import { keyAction } from './keys.ts';
import type { LiveMap } from './live-map.ts';
import { between, type DrawingPoint, moved, type View, WHOLE, zoomed } from './view/view.ts';

/** Duration of a single step, in milliseconds. */
const DURATION = 220;

/** Movements for the map's buttons. */
export interface Navigation {
  zoom: (factor: number, still?: DrawingPoint) => void;
  whole: () => void;
  /** Leads to a view. */
  show: (view: View) => void;
  /** Gives wheel and single fingers back to the page. */
  deactivate: () => void;
}

/**
 * Lets a map be moved by pointers, wheel and keys.
 * @param sheet the element round the map: it takes wheel and single fingers only while it is active
 * @param hint the element for hints on moving the map
 */
export function enableNavigation(map: LiveMap, sheet: HTMLElement, hint: HTMLElement): Navigation {
  const { drawing } = map;
  const { svg, size } = drawing;
  const { isActive, deactivate } = trackActivation(sheet);
  const glideTo = animatedView(map);
  const middle = { x: size.width / 2, y: size.height / 2 };
  const step = (factor: number, still: DrawingPoint = middle) =>
    glideTo(zoomed(map.state.view, factor, still, size));
  const movements = {
    pointAt: (x: number, y: number) => drawing.pointAt(x, y),
    move: (by: DrawingPoint) => map.setView(moved(map.state.view, by, size)),
    zoom: (factor: number, still: DrawingPoint) =>
      map.setView(zoomed(map.state.view, factor, still, size)),
    step,
    end: () => map.moveCard(),
    isActive,
    isAtRest: (factor: number) => factor < 1 && map.state.view.scale === 1,
    leftToPage: hintsIn(hint),
  };
  followPointers(svg, movements);
  followWheel(svg, movements);
  svg.addEventListener('keydown', (event) => {
    const action = hasModifier(event) ? undefined : keyAction(event.key);
    // On a feature the arrows lead to the next one.
    if (!action || (action.do === 'move' && event.target !== svg)) return;
    event.preventDefault();
    if (action.do === 'move') {
      const by = { x: action.by.x * size.width, y: action.by.y * size.height };
      glideTo(moved(map.state.view, by, size));
    } else if (action.do === 'zoom') step(action.factor);
    else glideTo(WHOLE);
  });
  return { zoom: step, whole: () => glideTo(WHOLE), show: glideTo, deactivate };
}

/** @returns a function that moves a map to a view, at once for readers who want less motion */
function animatedView(map: LiveMap): (to: View) => void {
  let frame = 0;
  return (to) => {
    cancelAnimationFrame(frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return map.setView(to);
    const from = map.state.view;
    const start = performance.now();
    const advance = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / DURATION));
      map.setView(between(from, to, 1 - (1 - share) ** 2));
      if (share < 1) frame = requestAnimationFrame(advance);
      else map.moveCard();
    };
    frame = requestAnimationFrame(advance);
  };
}

/**
 * Follows whether the reader has turned to a map: pressed its ground, and neither left it nor done
 * anything else since. Only then, or where it fills the screen, does it take the wheel and single
 * fingers away from the page. Who presses a feature reads on.
 * @param sheet has `data-active` while it is active, for the style sheet
 */
function trackActivation(sheet: HTMLElement) {
  const set = (isActive: boolean) =>
    sheet.toggleAttribute('data-active', isActive || sheet.closest('[data-full]') !== null);
  document.addEventListener(
    'pointerup',
    ({ target }) => {
      const isGround =
        sheet.contains(target as Node) && !(target as Element).closest('a, [data-for]');
      set(isGround);
    },
    true,
  );
  sheet.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') set(false);
  });
  return { isActive: () => sheet.hasAttribute('data-active'), deactivate: () => set(false) };
}

const HINTS = {
  wheel: '按住 Ctrl 或 ⌘ 滚动可缩放，或先点一下空白处',
  finger: '用两个手指移动和缩放',
};

/** @returns a function that shows for a moment how a movement left to the page moves the map */
function hintsIn(element: HTMLElement): (by: 'wheel' | 'finger') => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (by) => {
    element.textContent = HINTS[by];
    element.toggleAttribute('data-shown', true);
    clearTimeout(timer);
    timer = setTimeout(() => element.removeAttribute('data-shown'), 1500);
  };
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

/**
 * Lets a map fill the screen, or the window where the browser keeps the screen for itself.
 * @param changed called with the new state at each change
 * @returns `toggle`, and `leave`, which tells whether the map did fill the screen
 */
export function fullScreen(map: HTMLElement, changed: (isFull: boolean) => void) {
  const set = (isFull: boolean) => {
    map.toggleAttribute('data-full', isFull);
    document.documentElement.toggleAttribute('data-map-full', isFull);
    changed(isFull);
  };
  const isFull = () => map.hasAttribute('data-full');
  const leave = () => {
    const wasFull = isFull();
    if (document.fullscreenElement) document.exitFullscreen();
    if (wasFull) set(false);
    return wasFull;
  };
  const enter = async () => {
    set(true);
    await map.requestFullscreen?.().catch(() => {});
    changed(true);
  };
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && isFull()) set(false);
  });
  return { toggle: () => (isFull() ? leave() : enter()), leave };
}
