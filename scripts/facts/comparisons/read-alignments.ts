import { join } from 'node:path';
import type { z } from 'zod';
import { EditionError } from '../../lib/edition-error.ts';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { staleAlignment } from './faults.ts';
import {
  ClauseDecision,
  CuratedComparison,
  SectionPair,
  StopPhrases,
  TaskDecision,
  WholeWord,
  WithoutTask,
} from './schemas.ts';

/** Decisions about comparisons: the files of `seeds/alignments/`. */
export interface CuratedAlignments {
  comparisons: Placed<CuratedComparison>[];
  words: Placed<WholeWord>[];
  tasks: Placed<TaskDecision>[];
  withoutTask: Placed<WithoutTask>[];
  sections: Placed<SectionPair>[];
  clauses: Placed<ClauseDecision>[];
  stopPhrases: Placed<StopPhrases>[];
}

/**
 * Reads `seeds/alignments/`. A file that isn't there is empty: without comparisons nothing is
 * compared, without decisions the rules stand alone.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml`, `schema`, `duplicate-id` for a second comparison of one id, or
 *   `stale-alignment` for decisions on no comparison
 */
export function readAlignments(root: string, seeds: string): CuratedAlignments {
  const entries = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] =>
    readCurated(root, join(seeds, 'alignments', name), schema);
  const comparisons = entries('comparisons.yaml', CuratedComparison);
  refuseSecond(comparisons);
  const tasks = entries('tasks.yaml', TaskDecision);
  const untaken = entries('without-task.yaml', WithoutTask);
  const sections = entries('sections.yaml', SectionPair);
  const clauses = entries('clauses.yaml', ClauseDecision);
  refuseUnknown([...tasks, ...untaken, ...sections, ...clauses], comparisons);
  return {
    comparisons,
    words: entries('words.yaml', WholeWord),
    tasks,
    withoutTask: untaken,
    sections,
    clauses,
    stopPhrases: entries('stop-phrases.yaml', StopPhrases),
  };
}

/** Refuses a second comparison of one id. */
function refuseSecond(comparisons: readonly Placed<CuratedComparison>[]): void {
  const ids = comparisons.map(({ data }) => comparisonId(data));
  const second = comparisons.find(({ data }, i) => ids.indexOf(comparisonId(data)) < i);
  if (!second) return;
  throw new EditionError(
    'duplicate-id',
    second.place,
    `there is a comparison ${comparisonId(second.data)} already`,
    'keep one entry of each id',
  );
}

/** Refuses decisions on a comparison that isn’t declared. */
function refuseUnknown(
  decisions: readonly Placed<{ comparison?: string | undefined }>[],
  comparisons: readonly Placed<CuratedComparison>[],
): void {
  const ids = new Set(comparisons.map(({ data }) => comparisonId(data)));
  for (const { data, place } of decisions)
    if (data.comparison && !ids.has(data.comparison))
      throw staleAlignment(place, `there is no comparison ${data.comparison}`);
}

/** The id of a comparison. */
export function comparisonId({ id, from, to }: CuratedComparison): string {
  return id ?? `${from}-${to}`;
}
