import type { DrawingPoint } from './view/view.ts';

/** The actions that gestures ask for, in units of the drawing. */
export interface Movements {
  /** The point of the drawing at a place of the window. */
  pointAt: (clientX: number, clientY: number) => DrawingPoint;
  /** Moves the map. */
  move: (by: DrawingPoint) => void;
  /** Makes the map `factor` times larger around a point that stays where it is. */
  zoom: (factor: number, still: DrawingPoint) => void;
  /** The same, gently: a single step and not a movement. */
  step: (factor: number, still: DrawingPoint) => void;
  /** The gesture has ended. */
  end: () => void;
  /** Tells whether one finger and the wheel without Ctrl move the map. */
  isActive: () => boolean;
  /** Tells whether making the map `factor` times larger would change nothing. */
  isAtRest: (factor: number) => boolean;
  /** A movement was left to the page. */
  leftToPage: (by: 'wheel' | 'finger') => void;
}

/** A press that moves less than this, in CSS pixels, is a click. */
const SLOP = 4;

/** Lets a map be moved by mouse, pen and fingers. */
export function followPointers(svg: SVGSVGElement, to: Movements): void {
  const down = new Map<number, DrawingPoint>();
  let isDragging = false;
  let start: DrawingPoint = { x: 0, y: 0 };

  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (down.size === 1) start = { x: event.clientX, y: event.clientY };
  };
  const drag = (event: PointerEvent) => {
    const last = down.get(event.pointerId);
    if (!last || (event.pointerType === 'touch' && down.size === 1 && !to.isActive())) return;
    const now = { x: event.clientX, y: event.clientY };
    isDragging ||= down.size > 1 || distance(start, now) > SLOP;
    if (!isDragging) return;
    if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    const before = [...down.values()];
    down.set(event.pointerId, now);
    follow(before, [...down.values()], to);
  };
  const lift = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || down.size > 0 || !isDragging) return;
    isDragging = false;
    swallowClick();
    to.end();
  };
  svg.addEventListener('pointerdown', press);
  svg.addEventListener('pointermove', drag);
  svg.addEventListener('pointerup', lift);
  svg.addEventListener('pointercancel', lift);
  // A link would be dragged away otherwise.
  svg.addEventListener('dragstart', (event) => event.preventDefault());
  keepTwoFingers(svg, to);
}

/** Lets a map be zoomed by the wheel with Ctrl or ⌘, and without once the reader turned to it. */
export function followWheel(svg: SVGSVGElement, to: Movements): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  svg.addEventListener(
    'wheel',
    (event) => {
      const isAsked = event.ctrlKey || event.metaKey;
      const factor = 2 ** (-pixels(event) / 300);
      if (!isAsked && !to.isActive()) return to.leftToPage('wheel');
      // Who scrolls on past the whole map goes on in the page.
      if (!isAsked && to.isAtRest(factor)) return;
      event.preventDefault();
      to.zoom(factor, to.pointAt(event.clientX, event.clientY));
      clearTimeout(timer);
      timer = setTimeout(to.end, 150);
    },
    { passive: false },
  );
  svg.addEventListener('dblclick', (event) => {
    event.preventDefault();
    to.step(event.shiftKey ? 0.5 : 2, to.pointAt(event.clientX, event.clientY));
  });
}

/** Moves and zooms the map as one finger or the first two have moved. */
function follow(
  before: readonly DrawingPoint[],
  now: readonly DrawingPoint[],
  to: Movements,
): void {
  const [from, till] = [between(before), between(now)];
  const [a, b] = [to.pointAt(from.x, from.y), to.pointAt(till.x, till.y)];
  to.move({ x: b.x - a.x, y: b.y - a.y });
  if (before.length < 2) return;
  to.zoom(spread(now) / (spread(before) || 1), b);
}

/** Two fingers are the map's and don't scroll the page; one is the page's until it is touched. */
function keepTwoFingers(svg: SVGSVGElement, to: Movements): void {
  svg.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1 || to.isActive()) event.preventDefault();
      else to.leftToPage('finger');
    },
    { passive: false },
  );
}

/** The click that ends a movement is none: it would open what lies under the pointer. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}

/** The turn of the wheel in pixels; some mice report lines or pages. */
function pixels({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const turned = deltaY * ([1, 16, 400][deltaMode] ?? 1);
  // Two fingers on a touchpad come as a wheel with Ctrl, in small steps.
  return ctrlKey && Math.abs(turned) < 30 ? turned * 5 : turned;
}

function distance(a: DrawingPoint, b: DrawingPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between([a, b = a]: readonly DrawingPoint[]): DrawingPoint {
  return { x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 };
}

function spread([a, b]: readonly DrawingPoint[]): number {
  return a && b ? distance(a, b) : 0;
}
