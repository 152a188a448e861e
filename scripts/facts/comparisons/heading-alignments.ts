import type { HeadingAlignment, TaskAlignment } from '../../../src/model/data/alignments.ts';
import { fullId, isInside } from '../../../src/model/ids.ts';
import type { Tree } from '../../lib/tree.ts';
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
  return [...divisions(order.children)].flatMap(({ id, title }): HeadingAlignment[] => {
    const own = entries.filter(({ from }) => isInside(divisionOf(from), id));
    const to = mostFrequent(
      own.flatMap((entry) => entry.to.slice(0, 1)).map((block) => sameDepth(divisionOf(block), id)),
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

/** A division at the depth of another: of a section its chapter, where the other one is a part. */
function sameDepth(division: string, other: string): string {
  return other.includes('-') ? division : division.replace(/-.*$/, '');
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = Map.groupBy(ids, (id) => id);
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
}
