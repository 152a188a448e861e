import { join } from 'node:path';
import { z } from 'zod';
import { EditionError } from '../../lib/edition-error.ts';
import { curatedText, readBytes, shownPath } from '../../read/curated-file.ts';
import { lessonFiles } from '../../read/seed-folders.ts';
import { type PlacedMapping, readMapping } from '../../read/yaml-file.ts';

const text = z.string().regex(/\S/, 'it is empty');

/** A step in a file of `lessons/`. */
const CuratedStep = z
  .strictObject({
    /** It makes the address of the step, and never changes, wherever the step moves. */
    step: z.int().min(1).max(99),
    heading: text.optional(),
    passage: text.optional(),
    map: text.optional(),
    chart: text.optional(),
    term: text.optional(),
    pair: text.optional(),
    /** Parts of the passage, word for word; without any, all of it is shown. */
    quotes: z.array(text).min(1).optional(),
    question: text,
    lines: z.int().min(0).max(20),
    notice: text,
  })
  .refine((step) => shownIn(step).length === 1, {
    message: 'a step shows one thing: passage, map, chart, term or pair',
  });

/** A file of `lessons/`. */
const LessonFile = z.strictObject({
  /** Lessons are listed by it. */
  order: z.int(),
  title: text,
  summary: text,
  aims: z.array(text).min(1),
  steps: z.array(CuratedStep).min(1),
});

/** A lesson as it was supplied; its id is the name of its file. */
export interface CuratedLesson extends PlacedMapping<z.infer<typeof LessonFile>> {
  id: string;
}

/** Kinds of exhibits and passages that a step may show, with the beginnings of their ids. */
const SHOWN = { passage: '', map: 'map:', chart: 'chart:', term: 'term:', pair: 'pair:' } as const;

/** The ids of what a step shows, as the handout has them. */
export function shownIn(step: Partial<Record<keyof typeof SHOWN, string | undefined>>): string[] {
  return Object.entries(SHOWN).flatMap(([kind, beginning]) => {
    const id = step[kind as keyof typeof SHOWN];
    return id === undefined ? [] : [beginning + id];
  });
}

/**
 * Reads `seeds/lessons/`, a file each; without that folder there are no lessons.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml`, `schema`, `duplicate-id` or `empty-file`
 */
export function readLessons(root: string, seeds: string): CuratedLesson[] {
  return lessonFiles(root, seeds)
    .map((name) => {
      const path = join(seeds, 'lessons', name);
      const bytes = readBytes(root, path) ?? new Uint8Array();
      const lesson = readMapping(shownPath(root, path), curatedText(root, path, bytes), LessonFile);
      refuseRepeatedSteps(lesson);
      return { id: name.replace(/\.yaml$/, ''), ...lesson };
    })
    .sort((a, b) => a.data.order - b.data.order);
}

function refuseRepeatedSteps({ data, at }: PlacedMapping<z.infer<typeof LessonFile>>): void {
  const numbers = data.steps.map(({ step }) => step);
  const index = numbers.findIndex((number, i) => numbers.indexOf(number) < i);
  if (index === -1) return;
  throw new EditionError(
    'duplicate-id',
    at(['steps', index, 'step']),
    `two steps have the number ${numbers[index]}`,
    'give the new one a number that no step has had; published ones keep theirs',
  );
}
