import type { UntakenPassage } from '../../../src/model/data/alignments.ts';
import { fullId, isInside } from '../../../src/model/ids.ts';
import { EditionError, type Place } from '../../lib/edition-error.ts';
import { each } from '../../lib/faults.ts';
import type { Reading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { staleAlignment } from './faults.ts';
import type { WithoutTask } from './schemas.ts';
import { runningText } from './sentences.ts';

/**
 * The passages of the plan that no task takes up, in reading order; without entries none, since then
 * the plan still waits for an editor.
 * @param plan all passages of the plan
 * @param taken ids of blocks that a task takes up
 * @throws EditionError `stale-alignment` where an entry names no passage or one that a task takes
 *   up, `unaligned-passage` where a passage has neither task nor entry
 */
export function withoutTask(
  plan: readonly Reading[],
  taken: ReadonlySet<string>,
  entries: readonly Placed<WithoutTask>[],
): UntakenPassage[] {
  const [first] = entries;
  if (!first) return [];
  const passages = runningText(plan);
  const reasons = new Map<string, string>();
  each(entries, ({ data, place }) =>
    each(blocksOf(data, passages, place), (block) => {
      if (taken.has(block)) throw staleAlignment(place, `a task takes up ${block}`);
      reasons.set(block, data.reason);
    }),
  );
  const untaken = passages.filter(({ block }) => !taken.has(block));
  return each(untaken, (passage): UntakenPassage => {
    const reason = reasons.get(passage.block);
    if (!reason) throw unaligned(passage, first.place);
    return { kind: 'without-task', from: fullId(passage.doc, passage.block), to: [], reason };
  });
}

function blocksOf(
  { division, blocks }: WithoutTask,
  passages: readonly Reading[],
  place: Place,
): string[] {
  const inside = (id: string) => division !== undefined && isInside(id, division);
  const named = blocks ?? passages.filter((p) => inside(p.division)).map(({ block }) => block);
  if (named.length === 0) throw staleAlignment(place, `the plan has no division ${division}`);
  const unknown = named.find((id) => !passages.some(({ block }) => block === id));
  if (unknown) throw staleAlignment(place, `the plan has no passage ${unknown}`);
  return named;
}

function unaligned({ doc, block }: Reading, place: Place): EditionError {
  return new EditionError(
    'unaligned-passage',
    place,
    `no task takes up ${doc}/${block}, and no entry says why`,
    'name it here with the reason, or say in tasks.yaml which sentence takes it up',
  );
}
