import type { BlockKind } from '../../../src/model/block-kinds.ts';
import type { Text } from '../../lib/text.ts';
import { joinLines, withoutStrayBlanks, withSingleBlanks } from './blanks.ts';
import type { ColumnLine } from './columns.ts';

/** The words that a part of an article's front matter begins with, and the block that it becomes. */
interface Opening {
  pattern: RegExp;
  kind: BlockKind;
  id: string;
  english?: true;
}

const OPENINGS: readonly Opening[] = [
  { pattern: /^(?:内容提要|内容摘要|摘要)[：\s]/, kind: 'abstract', id: 'abstract' },
  { pattern: /^Abstract:/, kind: 'abstract', id: 'abstract-en', english: true },
  { pattern: /^关键词[：\s]/, kind: 'keywords', id: 'keywords-zh' },
  { pattern: /^Key ?words:/i, kind: 'keywords', id: 'keywords', english: true },
  { pattern: /^\*/, kind: 'footnote', id: 'footnote' },
];

/** A part of the front matter: an abstract, key words or a footnote. */
export interface FrontPart {
  kind: BlockKind;
  id: string;
  text: Text;
  /** Length of the label that its text begins with: 内容提要：. */
  label: number;
  lang?: 'en';
}

/** The number of lines of the front part that begins with the first line; 0 where none does. */
export function frontLines(lines: readonly ColumnLine[]): number {
  if (!lines[0] || !openingOf(lines[0])) return 0;
  const last = lines.findIndex((line, i) => {
    const next = lines[i + 1];
    return line.gap || !next || openingOf(next) !== undefined;
  });
  return last + 1;
}

/** Joins and mends the lines of a front part; the blank behind its label stays. */
export function frontPart(lines: readonly ColumnLine[]): FrontPart {
  const { pattern, kind, id, english } = openingOf(lines[0] as ColumnLine) as Opening;
  const joined = joinLines(lines.map((line) => line.text));
  const label = (pattern.exec(joined.value)?.[0] ?? '').trimEnd().length;
  return english
    ? { kind, id, text: withSingleBlanks(joined), label, lang: 'en' }
    : { kind, id, text: withoutStrayBlanks(joined, label + 1), label };
}

function openingOf({ text }: ColumnLine): Opening | undefined {
  return OPENINGS.find(({ pattern }) => pattern.test(text.value));
}
