import { join } from 'node:path';
import type { z } from 'zod';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { SectionPair, StopPhrases, TaskDecision, WithoutTask, WordEntry } from './schemas.ts';

/** What people decided about comparisons: the files of `seeds/alignments/`. */
export interface CuratedAlignments {
  words: Placed<WordEntry>[];
  tasks: Placed<TaskDecision>[];
  withoutTask: Placed<WithoutTask>[];
  sections: Placed<SectionPair>[];
  stopPhrases: Placed<StopPhrases>[];
}

/**
 * Reads `seeds/alignments/`. A file that isn't there is empty: then the rules stand alone.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readAlignments(root: string, seeds: string): CuratedAlignments {
  const entries = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] =>
    readCurated(root, join(seeds, 'alignments', name), schema);
  return {
    words: entries('words.yaml', WordEntry),
    tasks: entries('tasks.yaml', TaskDecision),
    withoutTask: entries('without-task.yaml', WithoutTask),
    sections: entries('sections.yaml', SectionPair),
    stopPhrases: entries('stop-phrases.yaml', StopPhrases),
  };
}
