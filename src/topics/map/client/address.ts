import { GROUPS } from '../drawing/map-facts.ts';
import { ALL, type Filter } from './filter.ts';
import { middleOf, type Size, type View, viewAround, WHOLE } from './view/view.ts';

/** The state of a map: all that a reader has set on it. */
export interface MapState {
  filter: Filter;
  /** The id of the feature whose card is open. */
  selected: string | null;
  view: View;
}

/** A map as the page brings it. */
export const UNTOUCHED: MapState = { filter: ALL, selected: null, view: WHOLE };

/**
 * The fragment of the address that leads to a state, without `#`; empty for a map that nobody has
 * touched. The middle is given in parts of the drawing's width and height, so that an address
 * outlives a drawing of another size: `kinds=railway&docs=plan-13&on=ha-mu&at=4,0.412,0.33`.
 */
export function formatState({ filter, selected, view }: MapState, size: Size): string {
  const parts = GROUPS.filter((group) => filter[group].length > 0).map(
    (group) => `${group}=${filter[group].join(',')}`,
  );
  if (selected !== null) parts.push(`on=${selected}`);
  if (view.scale > 1) parts.push(`at=${formatView(view, size)}`);
  return parts.join('&');
}

/**
 * The state that a fragment leads to. What it doesn't give, or in a way that can't be understood, is
 * as the page brings it; a fragment that is no state but an id selects that. Of each value its
 * beginning counts: messengers take for a part of a link what follows it.
 */
export function parseState(fragment: string, size: Size): MapState {
  const text = decoded(fragment.replace(/^#/, ''));
  if (!text.includes('=')) return { ...UNTOUCHED, selected: valueIn(text) || null };
  const fields = new Map(text.split('&').map((part) => part.split('=', 2) as [string, string]));
  const filter = { ...ALL };
  for (const group of GROUPS) filter[group] = listOf(fields.get(group));
  return {
    filter,
    selected: valueIn(fields.get('on')) || null,
    view: parseView(fields.get('at'), size),
  };
}

function formatView(view: View, size: Size): string {
  const { x, y } = middleOf(view, size);
  return [rounded(view.scale, 2), rounded(x / size.width, 4), rounded(y / size.height, 4)].join();
}

function parseView(text: string | undefined, size: Size): View {
  const [scale = Number.NaN, x = Number.NaN, y = Number.NaN] = listOf(text).map(Number);
  if (![scale, x, y].every(Number.isFinite)) return WHOLE;
  return viewAround({ x: x * size.width, y: y * size.height }, scale, size);
}

function listOf(text = ''): string[] {
  return text.split(',').map(valueIn).filter(Boolean);
}

/** The id or number with which a text begins. */
function valueIn(text = ''): string {
  return /^[\w-]+(\.\d+)?/.exec(text)?.[0] ?? '';
}

/** A text without its percent signs; as it is where they are none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
