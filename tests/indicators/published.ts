/** The published indicators, and the tables that they come from, as any other program reads them. */
import {
  type Block,
  type Cell,
  data,
  offsetsOf,
  type Published,
  published,
  seedOf,
  solid,
} from '../conversion/corpus.ts';

export interface Entry {
  doc: string;
  box: string | null;
  block: string;
  row: string | null;
  cell: [number, number] | null;
  period: string | null;
  type: string;
  of?: string;
  raw: string;
  value: number | null;
  bound?: string;
  unit: string;
  prices?: string;
  restored: boolean;
  restorations: { id: string; kind: string }[];
  source: 'table' | 'text';
  onlyInText?: boolean;
  quote: string;
  scope?: string;
}

export interface Indicator {
  id: string;
  name: string;
  unit: string;
  attribute: string | null;
  group: string;
  measure: string;
  rows: { doc: string; block: string; row: string; label: string; attribute: string | null }[];
  series: Entry[];
  outcomes: {
    plan: number;
    target: string;
    actual: string | null;
    result: string;
    margin: number;
  }[];
  reading: string;
  checks: {
    doc: string;
    row: string;
    of: string;
    holds: string;
    stated: number;
    computed: number;
  }[];
  notes: {
    kind: string;
    text: string;
    passages: { doc: string; block: string; row: string | null; quote: string }[];
    restorations?: string[];
  }[];
}

export const indicators = data<Indicator[]>('indicators.json');
export const entries = indicators.flatMap(({ id, series }) =>
  series.map((entry) => ({ ...entry, id })),
);

const PLANS: readonly Published[] = ['plan-12', 'plan-13'].map(published);

/** The four indicator tables: 专栏1 and 专栏2 of both plans. */
export const TABLES: { doc: string; block: Block }[] = PLANS.flatMap(({ id: doc, blocks }) =>
  blocks
    .filter(({ id }) => id === 'box-01-t1' || id === 'box-02-t1')
    .map((block) => ({ doc, block })),
);

/** The cells of a table’s rows with their seed offsets. */
export function cellsWithOffsets(doc: string, block: Block): { cell: Cell; offsets: number[] }[] {
  const offsets = offsetsOf(block, seedOf(doc));
  const { header = [], rows = [] } = block.table ?? {};
  const rowCells = rows.flat();
  let from = 0;
  return [...header.flat(), ...rowCells]
    .map((cell) => {
      const held = offsets.slice(from, from + solid(cell.text).length);
      from += held.length;
      return { cell, offsets: held };
    })
    .slice(-rowCells.length);
}
