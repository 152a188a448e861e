import { followPointers, followWheel } from './gestures.ts';
import { keyAction } from './keys.ts';
import type { LiveMap } from './live-map.ts';
import { between, moved, type Point, type View, WHOLE, zoomed } from './view/view.ts';

/** How long a single step takes, in milliseconds. */
const GLIDE = 220;

/** Ways to another view that buttons and keys use too. */
export interface Moves {
  zoom: (factor: number, still?: Point) => void;
  whole: () => void;
}

/**
 * Lets a map be moved by pointers, wheel and keys.
 * @param isActive whether the reader has turned to the map, so that it takes wheel and finger
 * @param leftToPage is told of a movement that was left to the page
 */
export function letMove(
  map: LiveMap,
  isActive: () => boolean,
  leftToPage: (by: 'wheel' | 'finger') => void,
): Moves {
  const { drawing } = map;
  const { svg, size } = drawing;
  const glide = glider(map);
  const middle = { x: size.width / 2, y: size.height / 2 };
  const step = (factor: number, still: Point = middle) =>
    glide(zoomed(map.state.view, factor, still, size));
  const movements = {
    pointAt: (x: number, y: number) => drawing.pointAt(x, y),
    move: (by: Point) => map.look(moved(map.state.view, by, size)),
    zoom: (factor: number, still: Point) => map.look(zoomed(map.state.view, factor, still, size)),
    step,
    rest: () => map.follow(),
    isActive,
    leftToPage,
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
      glide(moved(map.state.view, by, size));
    } else if (action.do === 'zoom') step(action.factor);
    else glide(WHOLE);
  });
  return { zoom: step, whole: () => glide(WHOLE) };
}

/** @returns a function that moves a map to a view, in small steps unless the reader wants none */
function glider(map: LiveMap): (to: View) => void {
  let frame = 0;
  return (to) => {
    cancelAnimationFrame(frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return map.look(to);
    const from = map.state.view;
    const start = performance.now();
    const advance = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / GLIDE));
      map.look(between(from, to, 1 - (1 - share) ** 2));
      if (share < 1) frame = requestAnimationFrame(advance);
      else map.follow();
    };
    frame = requestAnimationFrame(advance);
  };
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
