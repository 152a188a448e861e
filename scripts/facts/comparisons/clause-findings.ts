import type { LoneClause, OpinionAlignment } from '../../../src/model/data/alignments.ts';
import { fullId, splitId } from '../../../src/model/ids.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { each } from '../../lib/faults.ts';
import type { Reading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { staleAlignment } from './faults.ts';
import type { ClauseDecision } from './schemas.ts';

/**
 * Adds to each clause without shared words what a reader of the other document found for it; without
 * entries nothing, since then the comparison still waits for a reader.
 * @param other all blocks of the other document
 * @param entries decisions of this comparison
 * @throws EditionError `stale-alignment` where an entry names no such clause, one that is decided
 *   already, or words that don't stand once in their block; `undecided-clause` for a clause without
 *   an entry
 */
export function withFindings(
  rows: readonly OpinionAlignment[],
  other: readonly Reading[],
  entries: readonly Placed<ClauseDecision>[],
): OpinionAlignment[] {
  if (entries.length === 0) return [...rows];
  const decisions = new Map<string, Placed<ClauseDecision>>();
  each(entries, (entry) => {
    const { data, place } = entry;
    const { block, clause } = data;
    const own = rows.find(({ from }) => splitId(from).id === block);
    if (!own?.only.some(({ text }) => text === clause))
      throw staleAlignment(place, `${block} has no clause “${clause}” that shares no words`);
    if (decisions.has(keyOf(block, clause)))
      throw staleAlignment(place, `“${clause}” of ${block} is decided already`);
    decisions.set(keyOf(block, clause), entry);
  });
  return each(rows, (row) => ({
    ...row,
    only: each(row.only, (clause) => {
      const { id } = splitId(row.from);
      const decision = decisions.get(keyOf(id, clause.text));
      if (!decision) throw undecided(id, clause.text, entries);
      return { ...clause, ...findingIn(other, decision) };
    }),
  }));
}

function keyOf(block: string, clause: string): string {
  return `${block} ${clause}`;
}

/** The finding with the places of its words. */
function findingIn(
  other: readonly Reading[],
  { data, place }: Placed<ClauseDecision>,
): Pick<LoneClause, 'found' | 'places' | 'reason'> {
  const places = data.places?.map(({ block, words }) => {
    const reading = other.find((it) => it.block === block);
    const start = reading?.text.indexOf(words) ?? -1;
    if (!reading || start === -1 || reading.text.includes(words, start + 1))
      throw staleAlignment(place, `“${words}” doesn’t stand once in ${block}`);
    return { block: fullId(reading.doc, block), start, end: start + words.length };
  });
  return {
    found: data.found,
    ...(places && { places }),
    ...(data.reason && { reason: data.reason }),
  };
}

/** The error for a clause without a decision, at the nearest entry: of its paragraph, or the last one. */
function undecided(
  block: string,
  clause: string,
  entries: readonly Placed<ClauseDecision>[],
): EditionError {
  const near = entries.findLast(({ data }) => data.block === block) ?? entries.at(-1);
  return new EditionError(
    'undecided-clause',
    (near as Placed<ClauseDecision>).place,
    `no entry tells what the other document has of “${clause}” in ${block}`,
    'read the clause against all of that document and add an entry: like, related or none',
  );
}
