import { ROLES_LABEL, rolesRemark } from '../../../src/model/passages/roles.ts';
import { breakable } from '../../../src/model/word-breaks.ts';
import { quoted } from '../../typesetting/quoted.ts';
import type { BookBlock, BookCell, BookTable } from '../tree/book.ts';
import { textOf, type Writer, type WrittenCells, writeInline } from '../tree/walk.ts';

/** A mark that connects, or several short dashes for a long one, with what stands before; empty brackets. */
const SPECIAL = /([\p{L}\p{N}”）]?)([—～]+|–{2,})|［］/gu;

/**
 * Plain words in Typst's markup. Marks that are set in a way of their own are found here: a rule of
 * Typst for them would look through all text each time that it is laid out.
 */
export function words(text: string): string {
  const parts: string[] = [];
  const plain = (part: string) => {
    if (part) parts.push(`#${quoted(part)};`);
  };
  let at = 0;
  for (const { 0: found, 1: before = '', 2: mark, index } of text.matchAll(SPECIAL)) {
    plain(text.slice(at, index));
    parts.push(mark ? `#connected(${quoted(before)}, ${quoted(mark)});` : '#blank-brackets;');
    at = index + found.length;
  }
  plain(text.slice(at));
  return parts.join('');
}

/** Texts as a list of Typst. */
export function list(texts: readonly string[]): string {
  return `(${texts.map((text) => `${quoted(text)},`).join(' ')})`;
}

/** Texts that are set as text, as a list of Typst. */
export function listOfWords(texts: readonly string[]): string {
  return `(${texts.map((text) => `[${words(text)}],`).join(' ')})`;
}

/** The words of a title in which no line ends, as a list of Typst. */
export function wholeWords(title: string): string {
  const found = breakable(title).flatMap((piece) => piece.match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  return list([...new Set(found)].sort((a, b) => b.length - a.length));
}

/** The name of a passage in a book of several documents. */
export function labelName(doc: string, id: string): string {
  return `${doc}:${id}`;
}

/** Options of a writer of Typst: the facts of a book that its text doesn't have. */
export interface TypstOptions {
  /** Address of a passage on the site, or null where the site has none yet. */
  addressOf: (url: string) => string | null;
}

/**
 * Books in Typst. All looks are functions of `book.typ`; here stands only which of them takes what.
 * Each name that is called in the text is defined there. A writer takes the headings of one document
 * in their order.
 */
export function typstWriter(doc: string, { addressOf }: TypstOptions): Writer<string, string> {
  const labelOf = ({ id }: BookBlock) => ` <${labelName(doc, id)}>`;
  const call = (name: string) => (block: BookBlock, inner: string[]) => [
    `#${name}(${quoted(block.id)})[${inLanguage(block, inner.join(''))}]${labelOf(block)}\n`,
  ];
  let open = 0;
  const heading = (block: BookBlock) => {
    // A title is bold as a whole; in contents and running heads its number is like its words.
    const inner = writeInline(block.content, { ...writer, label: (number) => number });
    // A preface may open a document one level down; PDF/UA wants no level left out.
    open = Math.min(block.level, open + 1);
    const address = addressOf(block.url);
    const where = `id: ${quoted(block.id)}, name: ${quoted(labelName(doc, block.id))}, to: ${address === null ? 'none' : quoted(address)}, words: ${wholeWords(textOf(block.content))}`;
    return [`#title-of-part(${open}, ${where})[${inner.join('')}]\n`];
  };
  const paragraph = call('paragraph');
  const note = call('note');
  const writer: Writer<string, string> = {
    text: (value) => [words(value)],
    restored: ({ value, restoration }) => [`#restored(${quoted(restoration.id)})[${words(value)}]`],
    doubted: ({ value, restoration }) => [`#doubted(${quoted(restoration.id)})[${words(value)}]`],
    lead: (inner) => [`#lead[${inner.join('')}]`],
    label: (inner) => [`#lead[${inner.join('')}]`],
    reference: ({ value }) => [`#reference[${words(value)}]`],
    name: (inner) => inner,
    // A space, which outline and bookmarks keep; `book.typ` makes it wider in titles.
    gap: [words(' ')],
    page: () => [],
    block: {
      title: call('document-title'),
      heading,
      paragraph,
      item: call('item'),
      'box-title': call('box-title'),
      label: call('label-line'),
      caption: call('caption-line'),
      note,
      footnote: note,
      abstract: paragraph,
      keywords: call('item'),
      responsibility: (block, inner) => [
        `#responsibility(${quoted(block.id)}, told: ${block.roles !== undefined})[${inner.join('')}]${labelOf(block)}\n`,
      ],
      address: call('flush'),
      signature: call('signature'),
      date: call('signature'),
      remark: call('item'),
    },
    table: (block, table, cells) => [tableOf(block, table, cells) + labelOf(block)],
    beside: ({ notes, roles }) => [
      ...(roles
        ? [
            `#roles[${words(ROLES_LABEL)}${roles.holders
              .map(
                ({ words: does, agencies, andOthers }) =>
                  `*${words(does)}*${words(` ${agencies.join('、')}${andOthers ? '等' : ''}`)}`,
              )
              .join(words('；'))}${words(rolesRemark(roles))}]\n`,
          ]
        : []),
      ...notes.map(
        ({ note: text, evidence }) => `#remark-of-edition[${words(text)}][${words(evidence)}]\n`,
      ),
    ],
    box: ({ kind, children }, inner) => {
      const tables = children.filter((block) => block.kind === 'table');
      const hasTail = tables.length > 0 && tables.at(-1) !== children.at(-1);
      const rows = tables.flatMap(({ table }) => [
        ...(table?.header ?? []),
        ...(table?.rows ?? []),
      ]);
      const lines = hasTail ? rows.length : 0;
      return [`#framed(omitted: ${kind === 'omitted'}, rows: ${lines})[\n${inner.join('\n')}]\n`];
    },
    figure: ({ picture }, caption) => {
      const image = picture
        ? `picture: ${quoted(picture.svg)}, alt: ${quoted(picture.alt)}, note: ${quoted(picture.note)}`
        : 'picture: none';
      return [`#lost-figure(${image})[\n${caption.join('')}]\n`];
    },
    division: (_, inner) => inner,
  };
  return writer;
}

/** Words with their language, where it isn't that of the book: programs that read aloud change their voice. */
function inLanguage({ lang }: BookBlock, text: string): string {
  return lang ? `#text(lang: ${quoted(lang)}, hyphenate: false)[${text}]` : text;
}

function tableOf(block: BookBlock, table: BookTable, written: WrittenCells<string>): string {
  const rows = (cell: string, cells: BookCell[][], texts: string[][][]) =>
    cells.flatMap((row, at) =>
      row.map(({ rowspan, colspan, isNumber }, index) => {
        const spans = `rowspan: ${rowspan}, colspan: ${colspan}`;
        const align = isNumber ? ', align: right + horizon' : '';
        return `${cell}(${spans}${align})[${texts[at]?.[index]?.join('') ?? ''}]`;
      }),
    );
  const header = rows('head-cell', table.header, written.header);
  const body = rows('table.cell', table.rows, written.rows);
  return [
    `#data-table(${quoted(block.id)}, ${table.columns},`,
    `  (${header.map((cell) => `${cell},`).join(' ')}),`,
    `  (${body.map((cell) => `${cell},`).join('\n   ')}))`,
  ].join('\n');
}
