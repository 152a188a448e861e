import type { FiveYear } from '../../../src/model/five-year.ts';
import { gridOf } from '../../../src/model/grid.ts';

/** A column of an indicator table by the kind of its cells. */
export type Column =
  | { holds: 'label' | 'category' | 'attribute' }
  /** The state in one year: at the plan’s start, planned for its end, or reached. */
  | { holds: 'point'; type: 'baseline' | 'target' | 'actual'; year: number }
  /** Change over the plan's five years, as a mean per year or, in brackets, as a sum. */
  | { holds: 'growth'; of: 'target' | 'actual' };

/** A cell of a header. */
interface HeaderCell {
  reading: string;
  rowspan?: number | undefined;
  colspan?: number | undefined;
}

/**
 * Reads the columns of an indicator table, from left to right, off the words above them
 * (“规划目标 / 2010年”) and the years of the plan.
 */
export function readColumns(header: readonly (readonly HeaderCell[])[], years: FiveYear): Column[] {
  return headings(header).map((words) => columnOf(words, years));
}

/** The words above each column, from the top. */
function headings(header: readonly (readonly HeaderCell[])[]): string[] {
  const { columns } = gridOf(header);
  const words: string[] = [];
  header.forEach((row, y) => {
    row.forEach(({ reading, colspan = 1 }, x) => {
      const first = columns[y]?.[x] ?? 0;
      for (let at = first; at < first + colspan; at++) words[at] = (words[at] ?? '') + reading;
    });
  });
  return words;
}

function columnOf(words: string, { base }: FiveYear): Column {
  if (words.startsWith('类别')) return { holds: 'category' };
  if (words.startsWith('属性')) return { holds: 'attribute' };
  const isActual = /实现情况|实际完成/.test(words);
  if (words.includes('年均')) return { holds: 'growth', of: isActual ? 'actual' : 'target' };
  const year = Number(/(\d{4})年/.exec(words)?.[1]);
  if (!year) return { holds: 'label' };
  const type = isActual ? 'actual' : year === base ? 'baseline' : 'target';
  return { holds: 'point', type, year };
}
