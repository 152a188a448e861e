import { scaleLinear } from 'd3';
import { TIMELINE_KINDS, type TimelineKind } from '../../model/data/timeline.ts';
import { valuesOf } from '../../model/enumeration.ts';
import { type DatedEntry, emsOf, yearsOf } from './model.ts';
import { packRows } from './pack.ts';

/** Sizes in units of the drawing, which are pixels where it is shown in full. */
const WIDTH = 1200;
const LEFT = 88;
const RIGHT = 1192;
const FONT = 12.5;
/** A row can be touched without touching the next. */
const ROW = 24;
const LANE_GAP = 14;
const TOP = 34;
const MARK = 5;
const TEXT = 10;
const GAP = 8;

/** An entry with its place in the drawing, in units. */
export interface PlacedEntry<Entry extends DatedEntry> {
  entry: Entry;
  /** Of its mark, or of the beginning of its bar. */
  x: number;
  /** Middle of its row. */
  y: number;
  /** Of the end of its bar; null for an entry of one date. */
  end: number | null;
  text: { x: number; anchor: 'start' | 'end' };
  /** The area for mouse and touch. */
  hit: { x: number; width: number };
}

/** A lane of one kind. */
export interface Lane<Entry extends DatedEntry> {
  kind: TimelineKind;
  top: number;
  height: number;
  entries: PlacedEntry<Entry>[];
}

/** A drawing from left to right, a lane for each kind. */
export interface HorizontalTimeline<Entry extends DatedEntry> {
  width: number;
  height: number;
  font: number;
  row: number;
  /** Years at which there is a line. */
  ticks: { year: number; x: number; labelled: boolean }[];
  lanes: Lane<Entry>[];
}

/** Lays entries out from left to right along the years; labels of one lane never touch. */
export function horizontalTimeline<Entry extends DatedEntry>(
  entries: readonly Entry[],
): HorizontalTimeline<Entry> {
  const years = entries.flatMap(({ date, end = date }) => [date, end]).map((it) => yearsOf(it));
  const first = Math.floor(Math.min(...years));
  const last = Math.ceil(Math.max(...years));
  const scale = scaleLinear([first, last], [LEFT, RIGHT]);
  let top = TOP;
  const lanes = valuesOf(TIMELINE_KINDS).map((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    const lane = laneOf(kind, own, top, scale);
    top += lane.height + LANE_GAP;
    return lane;
  });
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => ({
    year,
    x: scale(year),
    labelled: year % 5 === 0,
  }));
  return { width: WIDTH, height: top, font: FONT, row: ROW, ticks, lanes };
}

function laneOf<Entry extends DatedEntry>(
  kind: TimelineKind,
  entries: readonly Entry[],
  top: number,
  scale: (years: number) => number,
): Lane<Entry> {
  const drawn = entries.map((entry) => placed(entry, scale));
  const rows = packRows(
    drawn.map(({ hit }) => ({ from: hit.x, to: hit.x + hit.width })),
    // One period may end where the next begins.
    kind === 'period' ? 0 : GAP,
  );
  const height = (Math.max(-1, ...rows) + 1) * ROW;
  return {
    kind,
    top,
    height,
    entries: drawn.map((it, i) => ({ ...it, y: top + ((rows[i] as number) + 0.5) * ROW })),
  };
}

function placed<Entry extends DatedEntry>(
  entry: Entry,
  scale: (years: number) => number,
): Omit<PlacedEntry<Entry>, 'y'> {
  const words = emsOf(entry.label) * FONT;
  const x = scale(yearsOf(entry.date, entry.end ? 'start' : undefined));
  if (entry.end) {
    const end = scale(yearsOf(entry.end, 'end'));
    const width = Math.max(end - x, words + 2 * MARK);
    return { entry, x, end, text: { x: x + MARK, anchor: 'start' }, hit: { x, width } };
  }
  const width = MARK + TEXT + words;
  const fits = x + TEXT + words <= RIGHT;
  return fits
    ? { entry, x, end: null, text: { x: x + TEXT, anchor: 'start' }, hit: { x: x - MARK, width } }
    : {
        entry,
        x,
        end: null,
        text: { x: x - TEXT, anchor: 'end' },
        hit: { x: x + MARK - width, width },
      };
}
