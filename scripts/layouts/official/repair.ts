import { lines, type Text, textOf, trim } from '../../lib/text.ts';
import type { Removal } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { type Contents, takeContents } from './contents.ts';
import { takeFurniture } from './furniture.ts';
import { isRow, measured, type PageLine } from './page-line.ts';

/** The printed lines of a source, and what was taken out of it. */
export interface PageLines {
  lines: PageLine[];
  removed: Removal[];
  /** The contents list, where there is one. */
  contents: Contents | null;
}

/** An indent of two characters, as the first line of a paragraph has it. */
const INDENT = /^(?:\u3000{2}|\s{4,})/;

/**
 * A line without blanks at its ends; a row keeps its empty cells. One with a single cell that isn’t
 * empty is told by the row before: a tab alone may be an indent.
 */
function bare(line: Text, before: Text | undefined): Text {
  const inner = trim(line);
  const [cells, cellsBefore] = [line, before].map((it) => it?.value.split('\t').length ?? 0);
  const goesOn = before !== undefined && isRow({ raw: trim(before) }) && cells === cellsBefore;
  return isRow({ raw: inner }) || goesOn ? line : inner;
}

/**
 * Repairs printed lines: drops blank ones, takes out page numbers, running heads and the contents
 * list, and drops the stray blanks around numbers and Latin words. A blank between Han characters
 * is the text's own.
 */
export function repairLines(seed: Seed): PageLines {
  const printed = lines(textOf(seed.text))
    .map((line, i, all) => ({ raw: bare(line, all[i - 1]), indented: INDENT.test(line.value) }))
    .filter(({ raw }) => raw.value !== '')
    .map(({ raw, indented }) => measured(raw, indented));
  const body = takeFurniture(printed);
  const { kept, removed, contents } = takeContents(body.kept);
  return { lines: kept, removed: [...body.removed, ...removed], contents };
}
