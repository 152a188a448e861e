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
  return { zoom: step, whole: () => glideTo(WHOLE), deactivate };
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
 * Follows whether the reader has turned to a map: pressed it or moved the focus to it, and nothing
 * else since. Only then does it take the wheel and single fingers away from the page.
 * @param sheet has `data-active` while it is active, for the style sheet
 */
function trackActivation(sheet: HTMLElement) {
  const set = (isActive: boolean) => sheet.toggleAttribute('data-active', isActive);
  const follow = ({ target }: Event) => set(sheet.contains(target as Node));
  document.addEventListener('pointerup', follow, true);
  document.addEventListener('focusin', follow);
  return { isActive: () => sheet.hasAttribute('data-active'), deactivate: () => set(false) };
}

const HINTS = {
  wheel: '按住 Ctrl 或 ⌘ 滚动可缩放',
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
