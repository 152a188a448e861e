import { join } from 'node:path';
import type { z } from 'zod';
import { EditionError } from '../../lib/edition-error.ts';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';
import {
  ComparisonEntry,
  SectionPair,
  StopPhrases,
  TaskDecision,
  WholeWord,
  WithoutTask,
} from './schemas.ts';

/** Decisions about comparisons: the files of `seeds/alignments/`. */
export interface CuratedAlignments {
  comparisons: Placed<ComparisonEntry>[];
  words: Placed<WholeWord>[];
  tasks: Placed<TaskDecision>[];
  withoutTask: Placed<WithoutTask>[];
  sections: Placed<SectionPair>[];
  stopPhrases: Placed<StopPhrases>[];
}

/**
 * Reads `seeds/alignments/`. A file that isn't there is empty: without comparisons nothing is
 * compared, without decisions the rules stand alone.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml`, `schema`, or `duplicate-id` for a second comparison of one kind
 */
export function readAlignments(root: string, seeds: string): CuratedAlignments {
  const entries = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] =>
    readCurated(root, join(seeds, 'alignments', name), schema);
  const comparisons = entries('comparisons.yaml', ComparisonEntry);
  refuseSecond(comparisons);
  return {
    comparisons,
    words: entries('words.yaml', WholeWord),
    tasks: entries('tasks.yaml', TaskDecision),
    withoutTask: entries('without-task.yaml', WithoutTask),
    sections: entries('sections.yaml', SectionPair),
    stopPhrases: entries('stop-phrases.yaml', StopPhrases),
  };
}

/** Refuses a second comparison of one kind: decisions don't name theirs. */
function refuseSecond(comparisons: readonly Placed<ComparisonEntry>[]): void {
  const second = comparisons.find(
    ({ data }, i) => comparisons.findIndex((other) => other.data.kind === data.kind) < i,
  );
  if (!second) return;
  throw new EditionError(
    'duplicate-id',
    second.place,
    `documents are compared by ${second.data.kind} already`,
    'keep one entry of each kind',
  );
}
