import { ROLES_LABEL, rolesLine } from '../../../src/model/passages/roles.ts';
import type { Book, BookBlock, BookChapter } from '../tree/book.ts';
import { type Writer, write } from '../tree/walk.ts';
import { headOf } from './head.ts';

/** Signs that Markdown would read as its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, '\\$&');
}

function joined(inner: string[]) {
  return inner.join('').replaceAll('\n', ' ').trim();
}

function paragraph(_: BookBlock, inner: string[]): string[] {
  return [joined(inner)];
}

function bold(_: BookBlock, inner: string[]) {
  return [`**${joined(inner)}**`];
}

function quiet(_: BookBlock, inner: string[]) {
  return [joined(inner)];
}

/** CommonMark with tables and footnotes, as most programs read it. */
const writer: Writer<string, string> = {
  text: (value) => [escaped(value)],
  restored: ({ value, restoration }) => [`${escaped(value)}[^${restoration.id}]`],
  doubted: ({ value, restoration }) => [`${escaped(value)}[^${restoration.id}]`],
  lead: (inner) => inner,
  label: (inner) => inner,
  reference: ({ value }) => [escaped(value)],
  name: (inner) => inner,
  gap: [' '],
  page: () => [],
  block: {
    title: (_, inner) => [`# ${joined(inner)}`],
    heading: ({ level }, inner) => [`${'#'.repeat(level + 1)} ${joined(inner)}`],
    paragraph,
    item: paragraph,
    'box-title': bold,
    label: bold,
    caption: bold,
    note: quiet,
    footnote: quiet,
    abstract: paragraph,
    keywords: paragraph,
    responsibility: quiet,
    address: paragraph,
    signature: paragraph,
    date: paragraph,
    remark: paragraph,
  },
  table: (_, { columns, header: heads }, { header, rows }) => {
    const line = (cells: string[]) =>
      `| ${[...cells, ...Array<string>(Math.max(0, columns - cells.length)).fill('')].join(' | ')} |`;
    const written = (row: string[][]) => line(row.map(joined));
    const first = heads.length > 0 ? header.map(written) : [line([])];
    const rule = line(Array<string>(columns).fill('---'));
    return [[...first.slice(0, 1), rule, ...first.slice(1), ...rows.map(written)].join('\n')];
  },
  beside: ({ roles, notes }) => [
    ...(roles ? [`*${escaped(rolesLine(roles)).replace(ROLES_LABEL, `${ROLES_LABEL} `)}*`] : []),
    ...notes.map(({ note, evidence }) => `*编者按：${escaped(note + evidence)}*`),
  ],
  box: (_, inner) => [inner.map((piece) => piece.replace(/^/gm, '> ')).join('\n>\n')],
  figure: (_, caption) => caption,
  division: (_, inner) => inner,
};

/** A document, or a chapter of it, as Markdown; what the edition adds has its reason in a footnote. */
export function markdown(book: Book, chapter?: BookChapter): string {
  const chapters = chapter ? [chapter] : book.chapters;
  const pieces = chapters.flatMap(({ divisions }) => write(divisions, writer));
  const text = pieces.join('\n\n');
  const notes = book.restorations
    .filter(({ id }) => text.includes(`[^${id}]`))
    .map(
      ({ id, raw, evidence }) =>
        `[^${id}]: 来源原文：${escaped(raw) || '（缺）'}。${escaped(evidence)}`,
    );
  const [title = '', ...facts] = headOf(book, chapter);
  return `${[`# ${title}`, ...facts.map(escaped), text, ...notes].join('\n\n')}\n`;
}
