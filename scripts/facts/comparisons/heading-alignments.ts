import type { HeadingAlignment, TaskAlignment } from '../../../src/model/data/alignments.ts';
import { fullId, isInside } from '../../../src/model/ids.ts';
import type { Node, Tree } from '../../lib/tree.ts';
import { divisions } from '../../lib/walk.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import { compareTexts } from './compare-texts.ts';

/**
 * Compares the titles of a document of tasks with those of the plan that it follows: a division
 * follows the one that holds most of what its tasks take up.
 * @param entries the compared tasks
 * @param divisionOf finds the innermost division of a block by its full id
 */
export function headingAlignments(
  order: Tree,
  plan: Tree,
  entries: readonly TaskAlignment[],
  divisionOf: (id: string) => string,
  words: WordCutter,
): HeadingAlignment[] {
  const titles = new Map([...divisions(plan.children)].map(({ id, title }) => [id, title]));
  const chains = chainsIn(plan.children);
  const depths = chainsIn(order.children);
  return [...divisions(order.children)].flatMap(({ id, title }): HeadingAlignment[] => {
    const own = entries.filter(({ from }) => isInside(divisionOf(from), id));
    const depth = depths.get(id)?.length ?? 1;
    const to = mostFrequent(
      own
        .flatMap((entry) => entry.to.slice(0, 1))
        .map((block) => chains.get(divisionOf(block))?.slice(0, depth).at(-1) ?? ''),
    );
    if (!to) return [];
    const { similarity, segments } = compareTexts(titles.get(to) ?? '', title, words);
    return [
      {
        kind: 'heading',
        from: fullId(order.meta.id, id),
        to: [fullId(plan.meta.id, to)],
        similarity: Number(similarity.toFixed(4)),
        segments,
      },
    ];
  });
}

/** Each division with those around it, the outermost first and itself last. */
function chainsIn(
  children: readonly Node[],
  around: readonly string[] = [],
): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const node of children) {
    if (node.type !== 'division') continue;
    const chain = [...around, node.id];
    all.set(node.id, chain);
    for (const [id, inner] of chainsIn(node.children, chain)) all.set(id, inner);
  }
  return all;
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = Map.groupBy(ids, (id) => id);
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
}
