import type { Book, BookBlock, BookChapter } from '../tree/book.ts';
import { type Writer, write } from '../tree/walk.ts';
import { headOf } from './head.ts';

/** Two characters' blank, with which a paragraph begins. */
const INDENT = '　　';
const FRAME = '─'.repeat(20);

function heading(_: BookBlock, inner: string[]) {
  return ['', inner.join('')];
}

function indented(_: BookBlock, inner: string[]) {
  return [INDENT + inner.join('')];
}

function flush(_: BookBlock, inner: string[]) {
  return [inner.join('')];
}

/** Text alone, as the edition reads it: one line for a paragraph, tabs between cells. */
const writer: Writer<string, string> = {
  text: (value) => [value],
  restored: ({ value }) => [value],
  doubted: ({ value }) => [value],
  lead: (inner) => inner,
  label: (inner) => inner,
  reference: ({ value }) => [value],
  name: (inner) => inner,
  gap: [' '],
  page: () => [],
  block: {
    title: heading,
    heading,
    paragraph: indented,
    item: indented,
    'box-title': flush,
    label: indented,
    caption: flush,
    note: flush,
    footnote: flush,
    abstract: indented,
    keywords: indented,
    responsibility: indented,
    address: flush,
    signature: flush,
    date: flush,
    remark: indented,
  },
  table: (_, __, { header, rows }) =>
    [...header, ...rows].map((row) => row.map((cell) => cell.join('')).join('\t')),
  beside: () => [],
  box: (_, inner) => ['', FRAME, ...inner, FRAME, ''],
  figure: (_, caption) => caption,
  division: (_, inner) => inner,
};

/** A document, or a chapter of it, as plain text with what it is at its head. */
export function plainText(book: Book, chapter?: BookChapter): string {
  const chapters = chapter ? [chapter] : book.chapters;
  const text = chapters.flatMap(({ divisions }) => write(divisions, writer));
  return `${[...headOf(book, chapter), '', ...text].join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}
