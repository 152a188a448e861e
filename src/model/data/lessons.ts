import { z } from 'zod';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';
import { table, text, whole } from './table.ts';

/** A step of a lesson: a passage or an exhibit, a question, and what to notice. */
export const LessonStep = z.strictObject({
  id: z.string().describe('Part of its address: step-03; it never changes'),
  heading: z.string().optional().describe('Set where a new part of the lesson begins'),
  entry: z
    .string()
    .describe(
      'Full id of a passage, or map:…, chart:…, term:…, pair:… as in addresses of the handout',
    ),
  quotes: z.array(z.string()).optional().describe('Parts of the passage, where not all is shown'),
  question: z.string(),
  lines: z.int().describe('Empty lines for the answer, on paper'),
  notice: z
    .string()
    .describe('The edition’s, with links: words in [ ], behind them the id of a passage in ( )'),
});

/** An entry of lessons.json: a lesson written for this site. */
export const Lesson = z.strictObject({
  id: z.string().describe('Part of its address'),
  title: z.string(),
  summary: z.string(),
  aims: z.array(z.string()).describe('What learners practise'),
  steps: z.array(LessonStep),
});

export type LessonStep = z.infer<typeof LessonStep>;
export type Lesson = z.infer<typeof Lesson>;

export const LESSONS: JsonFile<Lesson[]> = {
  path: 'lessons.json',
  title: '导读',
  schema: z.array(Lesson),
};

/** The ready lessons. */
export const lessons: DataSet = {
  title: '导读',
  about: 'Lessons written for this site: passages with questions and what to notice.',
  json: [LESSONS],
  tables: [
    table<LessonStep & { lesson: string; title: string }>({
      name: 'lessons',
      title: '导读',
      description: '导读的各步，一步一行；问题和看点是编者写的，不是文献的话。',
      rows: ({ read }) =>
        read(LESSONS).flatMap(({ id, title, steps }) =>
          steps.map((step) => ({ ...step, lesson: id, title })),
        ),
      key: 2,
      fields: [
        text('lesson', '导读的标识', ({ lesson }) => lesson),
        text('step', '步骤的标识', ({ id }) => id),
        text('title', '导读的标题', ({ title }) => title),
        text('entry', '所看的段落、地图、图表、对照或术语', ({ entry }) => entry),
        text('question', '问题', ({ question }) => question),
        whole('lines', '纸上的答题行', ({ lines }) => lines),
        text('notice', '看点', ({ notice }) => notice),
      ],
    }),
  ],
};
