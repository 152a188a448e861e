import { splitId } from '../../src/model/ids.ts';
import type { Tree } from '../lib/tree.ts';
import { mapBlocks } from '../lib/walk.ts';
import type { PermalinkLedger } from './ledger.ts';
import { type PermalinkPassage, passagesOf } from './passages.ts';
import { keeperOf } from './same-passage.ts';

/**
 * The ids that end in a number which the edition counts, because the texts have none: paragraphs,
 * then list items, small headings and notes inside of them and of boxes.
 */
const COUNTED = [/^(.+?-p)(\d+)/, /^(.+-[iln])(\d+)$/];

/**
 * Gives passages back the numbers under which they were published. Without this, a paragraph that
 * is divided or joined would renumber all that follow it. A passage that never was published gets
 * a number that none of its series ever had.
 * @param tree as parsed, counted from the beginning
 * @returns a tree whose ids differ from the parsed ones only where one would open another passage
 */
export function keepIds(tree: Tree, ledger: PermalinkLedger): Tree {
  return COUNTED.reduce((counted, pattern) => keepNumbers(counted, ledger, pattern), tree);
}

function keepNumbers(tree: Tree, ledger: PermalinkLedger, pattern: RegExp): Tree {
  const published = seriesIn(ledger.passages, tree, pattern);
  const current = seriesIn(passagesOf([tree]), tree, pattern);
  const names = new Map<string, string>();
  for (const [prefix, passages] of current) {
    const numbers = numbersFor(passages, published.get(prefix) ?? new Map());
    for (const [old, number] of numbers) names.set(`${prefix}${old}`, `${prefix}${number}`);
  }
  const rename = (id: string) => id.replace(pattern, (counted) => names.get(counted) ?? counted);
  return {
    ...tree,
    children: mapBlocks(tree.children, (block) =>
      block.table ? block : { ...block, id: rename(block.id) },
    ),
  };
}

/** The passages of a document by the beginning of their ids, then by their number. */
function seriesIn(
  passages: ReadonlyMap<string, PermalinkPassage>,
  { meta }: Tree,
  pattern: RegExp,
): Map<string, Map<number, PermalinkPassage>> {
  const series = new Map<string, Map<number, PermalinkPassage>>();
  for (const [fullId, passage] of passages) {
    const { doc, id } = splitId(fullId);
    const [counted, prefix = '', number] = pattern.exec(id) ?? [];
    if (doc !== meta.id || counted !== id) continue;
    series.set(prefix, (series.get(prefix) ?? new Map()).set(Number(number), passage));
  }
  return series;
}

/** For each present number of a series, the number that its passage has for good. */
function numbersFor(
  current: ReadonlyMap<number, PermalinkPassage>,
  published: ReadonlyMap<number, PermalinkPassage>,
): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const [number, passage] of published) {
    const free = [...current].filter(([candidate]) => !numbers.has(candidate));
    const keeper = keeperOf(passage, free);
    if (keeper !== undefined) numbers.set(keeper, number);
  }
  let last = Math.max(0, ...published.keys());
  for (const number of current.keys()) if (!numbers.has(number)) numbers.set(number, ++last);
  return numbers;
}
