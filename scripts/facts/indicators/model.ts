import type { Confidence, RestorationKind } from '../../lib/tree.ts';
import type { IndicatorEntry, MEASURES, Note, TYPES } from './schemas.ts';

export type Measure = (typeof MEASURES)[number];
export type ValueType = (typeof TYPES)[number];

/** A restoration inside a value or a row’s name; digit-run: only where its digits are cut. */
export interface RestoredAs {
  id: string;
  kind: RestorationKind;
  confidence: Confidence;
}

/** One value of an indicator, at the place that gives it. */
export interface SeriesEntry {
  doc: string;
  box: string | null;
  block: string;
  /** The table’s row, for a link: box-01-i3; null for a value of the running text. */
  row: string | null;
  /** Row and cell in the table’s `rows`, from 0. */
  cell: [number, number] | null;
  /** 2015, or 2011-2015 for what is counted over several years; null where the text has none. */
  period: string | null;
  type: ValueType;
  /** Of growth and sums: whether it was wanted or came true. */
  of?: 'target' | 'actual';
  /** As it reads: the whole cell, or words of the running text. */
  raw: string;
  /** null where it is given in words. */
  value: number | null;
  bound?: '<' | '>' | '≤' | '≥';
  unit: string;
  /** What the cell says besides: 完成任务. */
  remark?: string;
  restored: boolean;
  restorations: RestoredAs[];
  source: 'table' | 'text';
  /** Of the running text: no table has this value. */
  onlyInText?: boolean;
  /** Words of the passage around it; of a table, the name that stands before it. */
  quote: string;
  /** The area, where it isn’t the whole of the Northeast. */
  scope?: string;
}

/** A row of an indicator table with what it says. */
export interface IndicatorRow {
  doc: string;
  box: string;
  block: string;
  row: string;
  /** 主要污染物排放量减少（%）／化学需氧量 */
  label: string;
  /** Where the block’s reading has its name, without number and unit: 化学需氧量. */
  start: number;
  end: number;
  category: string | null;
  attribute: string | null;
  unit: string;
  /** The plan that the table is about: 12. */
  plan: number;
  restorations: RestoredAs[];
}

/** Whether the growth that a table gives follows from the two values at its ends. */
export interface Check {
  doc: string;
  row: string;
  period: string;
  of: 'target' | 'actual';
  from: number;
  to: number;
  stated: number;
  computed: number;
  /** As a difference, a difference in per cent of the first, or a mean growth per year in per cent. */
  by: 'difference' | 'ratio' | 'mean';
  /** truncated: it does if digits are cut off rather than rounded. */
  holds: 'yes' | 'truncated' | 'no';
}

/** What came of a plan’s target. */
export interface Outcome {
  plan: number;
  period: string;
  target: string;
  actual: string | null;
  /** stated: the target is in words, and the text says that it was met; open: no text tells. */
  result: 'met' | 'missed' | 'stated' | 'open';
  /** Actual less target, where both are numbers. */
  margin: number | null;
}

/** A note with its passages found. */
export interface PlacedNote extends Omit<Note, 'passages'> {
  passages: { doc: string; block: string; row: string | null; quote: string }[];
}

/** An indicator as it is published. */
export interface Indicator {
  id: string;
  name: string;
  unit: string;
  /** 预期性 or 约束性, as the latest table has it. */
  attribute: string | null;
  group: IndicatorEntry['group'];
  measure: Measure;
  better: IndicatorEntry['better'];
  rows: IndicatorRow[];
  series: SeriesEntry[];
  outcomes: Outcome[];
  /** What the values say, in one sentence. */
  reading: string;
  checks: Check[];
  notes: PlacedNote[];
}
