import { CONFIDENCE } from '../../../src/model/confidence.ts';
import { readingWording } from '../../../src/model/passages/restored.ts';
import { ROLES_LABEL, rolesRemark } from '../../../src/model/passages/roles.ts';
import { breakable } from '../../../src/model/word-breaks.ts';
import type { Book, BookBlock, BookCell, BookChapter, PlacedRestoration } from '../tree/book.ts';
import { type Writer, write, writeInline } from '../tree/walk.ts';
import { escaped } from '../xml/escape.ts';

/** Facts of the book around a chapter that its page needs. */
export interface XhtmlOptions {
  /** Number of the printed page that begins with a block, where one does. */
  printedPage: (block: string) => number | undefined;
  /** Name of the file with the drawing of a figure. */
  pictureFile: (figure: string) => string;
}

/** Blocks as XHTML; restored characters lead to notes that readers pop up. */
function xhtmlWriter({ printedPage, pictureFile }: XhtmlOptions): Writer<string, string> {
  /** The mark of a printed page that begins with a block. */
  const turn = ({ id }: BookBlock) => {
    const page = printedPage(id);
    if (page === undefined) return [];
    return [
      `<span id="page-${page}" class="page" epub:type="pagebreak" role="doc-pagebreak" aria-label="${page}"></span>`,
    ];
  };
  const tagged =
    (tag: string, name = '') =>
    (block: BookBlock, inner: string[]) => {
      const { id, lang } = block;
      const classes = name && ` class="${name}"`;
      const language = lang ? ` lang="${lang}" xml:lang="${lang}"` : '';
      return [...turn(block), `<${tag} id="${id}"${classes}${language}>${inner.join('')}</${tag}>`];
    };
  const paragraph = tagged('p');
  const noted = (kind: string) => (stretch: { value: string; restoration: { id: string } }) => {
    const { id } = stretch.restoration;
    return [
      `<a class="${kind}" epub:type="noteref" role="doc-noteref" href="#n-${id}">${escaped(stretch.value)}</a>`,
    ];
  };
  /** A block whose lines end between words. */
  const titled =
    (tag: string, name = '') =>
    (block: BookBlock) => {
      const text = (value: string) => [breakable(value).map(escaped).join('<wbr/>')];
      return tagged(tag, name)(block, writeInline(block.content, { ...writer, text }));
    };
  const writer: Writer<string, string> = {
    text: (value) => [escaped(value)],
    restored: noted('restored'),
    doubted: noted('doubted'),
    lead: (inner) => [`<b>${inner.join('')}</b>`],
    label: (inner) => [`<b>${inner.join('')}</b>`],
    name: (inner) => inner,
    reference: ({ value }) => [`<sup>${escaped(value)}</sup>`],
    gap: [' '],
    page: () => [],
    block: {
      title: titled('h1', 'title'),
      heading: (block) => titled(`h${Math.min(block.level, 6)}`)(block),
      paragraph: paragraph,
      item: paragraph,
      'box-title': titled('p', 'box-title'),
      label: tagged('p', 'label'),
      caption: titled('p', 'caption'),
      note: tagged('p', 'note'),
      footnote: tagged('p', 'note'),
      abstract: tagged('p', 'abstract'),
      keywords: tagged('p', 'abstract'),
      responsibility: tagged('p', 'note'),
      address: tagged('p', 'flush'),
      signature: tagged('p', 'signature'),
      date: tagged('p', 'signature'),
      remark: tagged('p', 'note'),
    },
    table: (block, table, written) => {
      const row = (tag: 'th' | 'td') => (cells: BookCell[], texts: string[][] | undefined) =>
        cells.map(({ rowspan, colspan, isNumber }, index) => {
          const spans = `${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}${colspan > 1 ? ` colspan="${colspan}"` : ''}`;
          const looks = isNumber ? ' class="number"' : '';
          return `<${tag}${spans}${looks}>${texts?.[index]?.join('') ?? ''}</${tag}>`;
        });
      const head = table.header.map(
        (cells, at) => `<tr>${row('th')(cells, written.header[at]).join('')}</tr>`,
      );
      const body = table.rows.map(
        (cells, at) =>
          `<tr id="${table.rowIds[at]}">${row('td')(cells, written.rows[at]).join('')}</tr>`,
      );
      const thead = head.length > 0 ? `<thead>${head.join('')}</thead>` : '';
      return [
        ...turn(block),
        `<table id="${block.id}">${thead}<tbody>${body.join('\n')}</tbody></table>`,
      ];
    },
    beside: ({ roles, notes }) => [
      ...(roles
        ? [
            `<p class="aside">${ROLES_LABEL}${roles.holders
              .map(
                ({ words, agencies, andOthers }) =>
                  `<b>${escaped(words)}</b> ${escaped(agencies.join('、'))}${andOthers ? '等' : ''}`,
              )
              .join('；')}${rolesRemark(roles)}</p>`,
          ]
        : []),
      ...notes.map(
        ({ note, evidence }) =>
          `<aside class="aside"><p><b>编者按</b> ${escaped(note)}${escaped(evidence)}</p></aside>`,
      ),
    ],
    box: ({ id, kind }, inner) => [
      `<section class="box" aria-labelledby="${id}">`,
      ...inner,
      ...(kind === 'omitted' ? ['<p class="aside">来源文本略去了本专栏的内容。</p>'] : []),
      '</section>',
    ],
    figure: ({ id, picture }, caption) => [
      '<figure>',
      picture
        ? `<img src="${pictureFile(id)}" alt="${escaped(picture.alt)}"/><p class="aside">${escaped(picture.note)}</p>`
        : '<p class="aside">原图未随来源文本保存。</p>',
      '<figcaption>',
      ...caption,
      '</figcaption></figure>',
    ],
    division: (_, inner) => inner,
  };
  return writer;
}

/** A page of an EPUB. */
export function xhtmlPage(title: string, body: string, type = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">
<head><meta charset="UTF-8"/><title>${escaped(title)}</title><link rel="stylesheet" href="book.css"/></head>
<body${type && ` epub:type="${type}"`}>
${body}
</body>
</html>
`;
}

/** A chapter with the notes on what is restored in it. */
export function chapterPage(book: Book, chapter: BookChapter, options: XhtmlOptions): string {
  const text = write(chapter.divisions, xhtmlWriter(options)).join('\n');
  const notes = book.restorations.filter(({ id }) => text.includes(`href="#n-${id}"`));
  const apparatus =
    notes.length > 0
      ? `\n<section epub:type="footnotes" role="doc-endnotes"><h2>校记</h2>\n${notes.map(noteOf).join('\n')}\n</section>`
      : '';
  // A chapter without a heading of its own is named for those who go by headings.
  const named = /<h1/.test(text) ? text : `<h1>${escaped(chapter.name)}</h1>\n${text}`;
  return xhtmlPage(chapter.name, named + apparatus, 'bodymatter');
}

function noteOf(restoration: PlacedRestoration): string {
  const { id, block, evidence, confidence } = restoration;
  return `<aside id="n-${id}" epub:type="footnote" role="doc-footnote"><p><a href="#${block.id}">${escaped(readingWording(restoration))}</a>（${CONFIDENCE[confidence]}）。${escaped(evidence)}</p></aside>`;
}
