import { z } from 'zod';
import { BLOCK_ROLES, type BlockKind } from '../block-kinds.ts';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';
import { source } from './passage.ts';
import { flag, list, table, text } from './table.ts';

/** Characters that a digest may have at most. */
export const DIGEST_LENGTH = 45;

/** Tells whether blocks of a kind have a digest: what a document says, in sentences or tables. */
export function hasDigest(kind: BlockKind): boolean {
  return ['text', 'abstract', 'table'].includes(BLOCK_ROLES[kind]);
}

/** An entry of digests.json: a passage in one plain sentence, with everyday words for it. */
export const Digest = z.strictObject({
  ...source,
  digest: z.string().describe('The edition’s sentence, not the text’s'),
  words: z.array(z.string()).describe('Everyday words and questions; none stands in the passage'),
});

export type Digest = z.infer<typeof Digest>;

export const DIGESTS: JsonFile<Digest[]> = {
  path: 'digests.json',
  title: '白话提要',
  schema: z.array(Digest),
};

/** Each passage in plain words. */
export const digests: DataSet = {
  title: '白话提要',
  about:
    'One plain sentence of the edition for each paragraph, item, task, box entry and table, and everyday words by which it is found. A document without any has none.',
  json: [DIGESTS],
  tables: [
    table<Digest & { quote: string }>({
      name: 'digests',
      title: '白话提要',
      description: '编者用一句白话概括每一段，一段一行；quote 是原文。',
      rows: ({ read, readingOf }) =>
        read(DIGESTS).map((it) => ({ ...it, quote: readingOf(it.doc, it.block) })),
      fields: [
        text('digest', '编者的提要，不是文献的话', ({ digest }) => digest),
        list('words', '日常说法和常问的话，都不见于原文', ({ words }) => words),
      ],
      passage: (it) => it,
    }),
  ],
};

/** An entry of synonyms.json: words that people type, and those that the texts have for the same. */
export const Synonym = z.strictObject({
  typed: z.array(z.string()).describe('Short names, nicknames, everyday words'),
  words: z.array(z.string()).describe('Words of the texts, the nearest first'),
  reason: z.string().describe('Relation of the two, for editors'),
  broad: z
    .boolean()
    .describe('Whether what people type may mean other things too: it only counts in ranking'),
});

export type Synonym = z.infer<typeof Synonym>;

export const SYNONYMS: JsonFile<Synonym[]> = {
  path: 'synonyms.json',
  title: '同义词',
  schema: z.array(Synonym),
};

/** The words by which the search finds what the texts say in others. */
export const synonyms: DataSet = {
  title: '同义词',
  about:
    'Short names, nicknames and everyday words, with the words that the texts have in their place. The search looks for these too, and says so; broad words only count in the order of its answers.',
  json: [SYNONYMS],
  tables: [
    table<Synonym>({
      name: 'synonyms',
      title: '同义词',
      description:
        '简称、别称和日常说法，以及文献中相应的词，一组一行。检索时两者一并查找；泛指的说法只影响次序。',
      rows: ({ read }) => read(SYNONYMS),
      fields: [
        list('typed', '简称、别称和日常说法', ({ typed }) => typed),
        list('words', '文献中的词，最贴近的在前', ({ words }) => words),
        text('reason', '两者的关系（英文，供编者参考）', ({ reason }) => reason),
        flag('broad', '是否泛指，即也可能另有所指', ({ broad }) => broad),
      ],
    }),
  ],
};
