import { z } from 'zod';
import { valuesOf } from '../enumeration.ts';
import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import type { JsonFile } from './json-file.ts';
import { range } from './passage.ts';
import { decimal, list, table, text } from './table.ts';

const fullId = z.string().describe('Full id, such as liaoning-tasks/task-034');
const fullIds = z.array(z.string()).describe('Full ids of the other side');
const similarity = z
  .number()
  .describe('0 to 1: twice the characters that stay, divided by those of both');
const cosine = z.number().describe('Cosine of pairs of characters, 0 to 1');
const confidence = z.enum(['sure', 'probable']);

const Same = z.strictObject({ type: z.literal('same'), text: z.string() });
const Removed = z.strictObject({ type: z.literal('removed'), from: z.string() });
const Added = z.strictObject({ type: z.literal('added'), to: z.string() });
const Replaced = z.strictObject({ type: z.literal('replaced'), from: z.string(), to: z.string() });

/** A change: `from` are the earlier words, `to` the later ones. */
export const Change = z.discriminatedUnion('type', [Removed, Added, Replaced]);

/** A stretch of a comparison, from which either text can be built. */
export const Segment = z.discriminatedUnion('type', [Same, Removed, Added, Replaced]);

const Range = z.strictObject(range);

/** A stretch of the `reading` of a block, which is named with its document. */
export const Place = z.strictObject({ ...range, block: z.string() });

/** Sentences of the plan and of the task that answer each other. */
export const AlignedPassage = z.strictObject({
  type: z.enum(['same', 'edited', 'removed', 'added']),
  plan: z.array(Place).describe('In the order in which the task takes them up'),
  task: Range.nullable().describe('In the task’s `reading`; null where it left the sentence out'),
  similarity,
  moved: z.literal(true).optional(),
  confidence: confidence.optional(),
  reason: z.string().optional(),
  segments: z.array(Segment),
});

/** A task beside the passages of the plan that it takes up. */
export const TaskAlignment = z.strictObject({
  kind: z.literal('task'),
  from: fullId,
  to: fullIds,
  status: z
    .enum(['identical', 'punctuation', 'edited'])
    .describe('punctuation: nothing but marks differ'),
  similarity,
  confidence: confidence.optional(),
  changes: z.array(Change).describe('The segments that are not the same'),
  passages: z.array(AlignedPassage),
});

/** A passage of the plan that no task takes up. */
export const UntakenPassage = z.strictObject({
  kind: z.literal('without-task'),
  from: fullId,
  to: z.tuple([]),
  reason: z.string().describe('For readers, in Chinese'),
});

/** The title of a part beside that of the chapter or section that it follows. */
export const HeadingAlignment = z.strictObject({
  kind: z.literal('heading'),
  from: fullId,
  to: fullIds,
  similarity,
  segments: z.array(Segment),
});

/** Ids of what two sections name. */
export const Named = z.strictObject({
  both: z.array(z.string()).describe('Both sections name it'),
  onlyFrom: z.array(z.string()).describe('Only the document of `from` names it'),
  onlyTo: z.array(z.string()).describe('Only the document of `to` names it'),
  elsewhereFrom: z.array(z.string()).describe('`from` names it, the other document elsewhere'),
  elsewhereTo: z.array(z.string()).describe('`to` names it, the other document elsewhere'),
});

export const SectionPhrase = z.strictObject({
  text: z.string(),
  from: Place,
  to: z.array(Place),
});

/** Sentences of two passages that are one in two wordings. */
export const AlikeSentences = z.strictObject({
  from: Range,
  to: Range,
  similarity,
  segments: z.array(Segment),
});

/** Passages of two documents that are alike, with what they share and how they differ. */
export const PassagePair = z.strictObject({
  from: fullId,
  to: fullId,
  similarity: cosine,
  sentences: z.array(AlikeSentences),
  phrases: z
    .array(z.strictObject({ text: z.string(), from: Range, to: Range }))
    .describe('Shared words outside of these sentences'),
});

/** Sections of two documents on one subject. */
export const SectionAlignment = z.strictObject({
  kind: z.literal('section'),
  from: fullId,
  to: fullIds.describe('Empty where a section is alone with its subject'),
  similarity: cosine
    .nullable()
    .describe('Cosine of pairs of characters, 0 to 1; null without `to`'),
  reason: z.string().describe('For readers, in Chinese'),
  projects: Named,
  indicators: Named,
  phrases: z.array(SectionPhrase),
  passages: z.array(PassagePair).describe('Passages of the two that are alike, the closest first'),
});

export const SharedPhrase = z.strictObject({
  ...range,
  text: z.string(),
  places: z.array(Place).describe('Where the other text has it'),
});

/** Findings of a reader on a clause that shares no words, and how they read behind the other text’s name. */
export const CLAUSE_FINDINGS = {
  like: '中有相近词句',
  related: '中有相关内容',
  none: '中未见相近词句',
} as const;
export type ClauseFinding = keyof typeof CLAUSE_FINDINGS;

/** A clause that shares no words with the other text, and what a reader of all of that text found for it. */
export const LoneClause = z.strictObject({
  ...range,
  text: z.string(),
  found: z
    .enum(valuesOf(CLAUSE_FINDINGS))
    .optional()
    .describe(
      'By hand: like, a passage of like sense; related, the same matter, other content; none. Absent where nobody has read the comparison',
    ),
  places: z.array(Place).optional().describe('The words that were found'),
  reason: z.string().optional().describe('For readers, in Chinese'),
});

/** A paragraph, of an opinion or any other text, beside the passages of a plan that share phrases with it. */
export const OpinionAlignment = z.strictObject({
  kind: z.literal('opinion'),
  from: fullId,
  to: fullIds.describe('Most shared characters first'),
  similarity: z.number().describe('Share of the paragraph’s characters in shared phrases'),
  phrases: z.array(SharedPhrase),
  only: z
    .array(LoneClause)
    .describe(
      'Clauses that share no phrase with the other text, where no sentence has half of their pairs of characters either',
    ),
  passages: z
    .array(PassagePair)
    .describe('Passages of the plan that are like it, the closest first'),
});

const comparison = {
  comparison: z.string().describe('Id of the comparison, see comparisons.json'),
};

/** An entry of alignments.json. */
export const Alignment = z.discriminatedUnion('kind', [
  TaskAlignment.extend(comparison),
  UntakenPassage.extend(comparison),
  HeadingAlignment.extend(comparison),
  SectionAlignment.extend(comparison),
  OpinionAlignment.extend(comparison),
]);

export type Segment = z.infer<typeof Segment>;
export type Change = z.infer<typeof Change>;
export type AlignedPassage = z.infer<typeof AlignedPassage>;
export type TaskAlignment = z.infer<typeof TaskAlignment>;
export type UntakenPassage = z.infer<typeof UntakenPassage>;
export type Named = z.infer<typeof Named>;
export type SectionPhrase = z.infer<typeof SectionPhrase>;
export type SharedPhrase = z.infer<typeof SharedPhrase>;
export type PassagePair = z.infer<typeof PassagePair>;
export type HeadingAlignment = z.infer<typeof HeadingAlignment>;
export type SectionAlignment = z.infer<typeof SectionAlignment>;
export type LoneClause = z.infer<typeof LoneClause>;
export type OpinionAlignment = z.infer<typeof OpinionAlignment>;
export type Alignment = z.infer<typeof Alignment>;

export const ALIGNMENTS: JsonFile<Alignment[]> = {
  path: 'alignments.json',
  title: '文本对照',
  schema: z.array(Alignment),
};

/** The comparisons of one text with another. */
export const alignments: DataSet = {
  title: '文本对照',
  about:
    'Comparisons: tasks with the plan sentence by sentence, titles, sections of two plans, and an opinion with the plan.',
  json: [ALIGNMENTS],
  tables: [
    table<Alignment>({
      name: 'alignments',
      title: '文本对照',
      description: '两份文献里相对应的段落或章节，一处一行。',
      rows: ({ read }) => read(ALIGNMENTS),
      fields: [
        text(
          'kind',
          '种类：task 任务对规划，without-task 未分解为任务的规划段落，heading 标题，section 两份文献的章节，opinion 一份文献的各段对另一份',
          ({ kind }) => kind,
        ),
        text('from', '一方的标识，如 liaoning-tasks/task-034', ({ from }) => from),
        list('to', '另一方的标识', ({ to }) => to),
        text(
          'status',
          '任务与规划：identical 相同，punctuation 只有标点不同，edited 有改动',
          (it) => (it.kind === 'task' ? it.status : undefined),
        ),
        decimal('similarity', '相似度，0 到 1', (it) =>
          it.kind === 'without-task' ? undefined : it.similarity,
        ),
        text('confidence', '对应不能确定的，写 probable', (it) =>
          it.kind === 'task' ? it.confidence : undefined,
        ),
        text('reason', '为什么这样对应', (it) =>
          it.kind === 'without-task' || it.kind === 'section' ? it.reason : undefined,
        ),
        text('comparison', '对照的标识，见 comparisons', ({ comparison }) => comparison),
      ],
    }),
    table<ChangeRow>({
      name: 'alignment-changes',
      title: '任务对规划的改动',
      description: '任务对规划文字的每一处改动，按任务和文字的次序，一处一行。',
      rows: changesIn,
      fields: [
        text('task', '任务的标识', ({ task }) => task),
        list('plan', '规划中相应各段的标识', ({ plan }) => plan),
        text('type', '改动：added 增，removed 删，replaced 改', ({ type }) => type),
        text('from', '规划的文字', ({ from }) => from),
        text('to', '任务的文字', ({ to }) => to),
      ],
    }),
    table<PassagePair & { kind: string }>({
      name: 'alignment-passages',
      title: '两份文献相近的段落',
      description: '逐节、逐段的对照里用词相近的段落，一对一行。',
      rows: ({ read }) =>
        read(ALIGNMENTS).flatMap((entry) =>
          entry.kind === 'section' || entry.kind === 'opinion'
            ? entry.passages.map((pair) => ({ ...pair, kind: entry.kind }))
            : [],
        ),
      fields: [
        text('kind', '种类：section 逐节，opinion 逐段', ({ kind }) => kind),
        text('from', '一方的段落的标识', ({ from }) => from),
        text('to', '另一方的段落的标识', ({ to }) => to),
        decimal('similarity', '用词的相似度，0 到 1', (pair) => pair.similarity),
      ],
    }),
    table<PhraseRow>({
      name: 'alignment-phrases',
      title: '两份文献共用的词句',
      description: '逐节对照的章节之间、逐段对照的各段之间共用的词句，一处一行。',
      rows: phrasesIn,
      fields: [
        text('kind', '种类：section 两个规划，opinion 62号文件对规划', ({ kind }) => kind),
        text('from', '一方的段落的标识', ({ from }) => from),
        list('to', '另一方的段落的标识', ({ to }) => to),
        text('phrase', '共用的词句', ({ text: phrase }) => phrase),
      ],
    }),
    table<ClauseRow>({
      name: 'alignment-clauses',
      title: '没有共用词句的分句',
      description:
        '逐段的对照里，没有共用词句的每个分句，和编者通读另一份文献全文的结果，一个分句一行。',
      rows: clausesIn,
      fields: [
        text('comparison', '对照的标识，见 comparisons', ({ comparison }) => comparison),
        text('from', '分句所在段落的标识', ({ from }) => from),
        text('clause', '分句', ({ text: clause }) => clause),
        text(
          'found',
          '另一份文献里：like 有相近词句，related 有相关内容，none 未见相近词句；未经编者通读的空着',
          ({ found }) => found,
        ),
        list('to', '找到的词句所在段落的标识', ({ places = [] }) => blocksOf(places)),
        text('reason', '说明', ({ reason }) => reason),
      ],
    }),
  ],
};

interface ChangeRow {
  task: string;
  plan: string[];
  type: Change['type'];
  from: string | undefined;
  to: string | undefined;
}

function changesIn({ read }: EditionData): ChangeRow[] {
  const compared = read(ALIGNMENTS).filter((entry) => entry.kind === 'task');
  return compared.flatMap(({ from: task, to: plan, changes }) =>
    changes.map((change) => ({
      task,
      plan,
      type: change.type,
      from: 'from' in change ? change.from : undefined,
      to: 'to' in change ? change.to : undefined,
    })),
  );
}

interface PhraseRow {
  kind: string;
  from: string;
  to: string[];
  text: string;
}

function phrasesIn({ read }: EditionData): PhraseRow[] {
  return read(ALIGNMENTS).flatMap((entry): PhraseRow[] => {
    if (entry.kind !== 'section' && entry.kind !== 'opinion') return [];
    const { kind, from } = entry;
    if (kind === 'opinion')
      return entry.phrases.map(({ text, places }) => ({ kind, from, to: blocksOf(places), text }));
    return entry.phrases.map((phrase) => ({
      kind,
      from: phrase.from.block,
      to: blocksOf(phrase.to),
      text: phrase.text,
    }));
  });
}

interface ClauseRow extends LoneClause {
  comparison: string;
  from: string;
}

function clausesIn({ read }: EditionData): ClauseRow[] {
  return read(ALIGNMENTS).flatMap((entry) =>
    entry.kind === 'opinion'
      ? entry.only.map((clause) => ({ ...clause, comparison: entry.comparison, from: entry.from }))
      : [],
  );
}

function blocksOf(places: readonly z.infer<typeof Place>[]): string[] {
  return places.map(({ block }) => block);
}
