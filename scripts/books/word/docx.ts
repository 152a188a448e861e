import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { CONFIDENCE } from '../../../src/model/confidence.ts';
import { readingWording } from '../../../src/model/passages/restored.ts';
import { rolesLine } from '../../../src/model/passages/roles.ts';
import { imprintOf } from '../../../src/model/wording.ts';
import type { Restoration } from '../../lib/tree.ts';
import type { Raster } from '../../typesetting/raster.ts';
import type { Book, BookBlock, BookCell, BookTable } from '../tree/book.ts';
import { citationAndRights } from '../tree/colophon.ts';
import { type Writer, type WrittenCells, write } from '../tree/walk.ts';

/** Names of styles as Word shows them; numbers and looks are in `STYLES`. */
const STYLE = {
  text: 'BookText',
  flush: 'BookFlush',
  boxTitle: 'BookBoxTitle',
  label: 'BookLabel',
  caption: 'BookCaption',
  note: 'BookNote',
  aside: 'BookAside',
  signature: 'BookSignature',
  cell: 'BookCell',
} as const;

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** Widths of drawings in pixels: on the page, and as they are drawn so that print is sharp. */
const PICTURE = { shown: 560, drawn: 1400 };

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B8B0A4' };
const FRAME = { top: RULE, bottom: RULE, left: RULE, right: RULE };

/** Facts and fonts of all books of a process. */
export interface WordSetUp {
  /** Folder that holds `node_modules/`. */
  root: string;
  fonts: Uint8Array[];
  edition: { version: string; date: string };
}

/**
 * A document as a file of Word, with real styles, footnotes for what is restored, and contents. Its
 * date is that of the clock.
 */
export async function docxOf(
  book: Book,
  edition: { version: string; date: string },
  raster: (svg: string, width: number) => Raster,
): Promise<Uint8Array> {
  const footnotes = new Map<string, { id: number; restoration: Restoration }>();
  const text = book.chapters.flatMap(({ divisions }) =>
    write(divisions, wordWriter(footnotes, raster)),
  );
  const { meta } = book;
  const facts = imprintOf(meta);
  const front: FileChild[] = [
    new Paragraph({ text: meta.title, style: 'Title' }),
    ...facts.map((fact) => new Paragraph({ text: fact, alignment: AlignmentType.CENTER })),
    new Paragraph({
      text: `东北振兴文库${edition.version}版`,
      alignment: AlignmentType.CENTER,
      style: STYLE.aside,
    }),
    ...citationAndRights(book).map((text) => new Paragraph({ text, style: STYLE.aside })),
    new Paragraph({ text: '目录', style: STYLE.boxTitle, pageBreakBefore: true }),
    new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
    new Paragraph({ text: '', pageBreakBefore: true }),
  ];
  const document = new Document({
    title: meta.title,
    creator: meta.issuer ?? '',
    description: `${meta.rights.statement}东北振兴文库${edition.version}版。`,
    lastModifiedBy: '东北振兴文库',
    features: { updateFields: true },
    styles: STYLES,
    footnotes: Object.fromEntries(
      [...footnotes.values()].map(({ id, restoration }) => [
        id,
        { children: [new Paragraph({ text: noteOf(restoration), style: STYLE.note })] },
      ]),
    ),
    sections: [
      {
        headers: {
          default: new Header({
            children: [new Paragraph({ text: meta.shortTitle, style: STYLE.aside })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [...front, ...text],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function noteOf(restoration: Restoration): string {
  const { confidence, evidence } = restoration;
  return `${readingWording(restoration)}（${CONFIDENCE[confidence]}）。${evidence}`;
}

/** Characters of one look, and the number of the footnote behind them. */
interface Run extends IRunOptions {
  text: string;
  footnote?: number;
}

function runsOf(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap(({ footnote, ...look }) => [
    new TextRun(look),
    ...(footnote === undefined ? [] : [new FootnoteReferenceRun(footnote)]),
  ]);
}

/** Writes runs and paragraphs of Word. A restoration has one footnote, however many characters it adds. */
function wordWriter(
  footnotes: Map<string, { id: number; restoration: Restoration }>,
  raster: (svg: string, width: number) => Raster,
): Writer<Run, FileChild> {
  const noted =
    (type: 'dotted' | 'dash') =>
    ({ value: text, restoration }: { value: string; restoration: Restoration }): Run[] => {
      const run = { text, underline: { type } };
      if (footnotes.has(restoration.id)) return [run];
      const id = footnotes.size + 1;
      footnotes.set(restoration.id, { id, restoration });
      return [{ ...run, footnote: id }];
    };
  const styled =
    (style: string, more: IParagraphOptions = {}) =>
    ({ id }: BookBlock, inner: Run[]) => [
      new Paragraph({ ...more, style, children: [new Bookmark({ id, children: runsOf(inner) })] }),
    ];
  const text = styled(STYLE.text);
  const note = styled(STYLE.note);
  return {
    text: (text) => [{ text }],
    restored: noted('dotted'),
    doubted: noted('dash'),
    lead: emphasized,
    label: emphasized,
    name: (inner) => inner,
    reference: ({ value: text }) => [{ text, superScript: true }],
    gap: [{ text: ' ' }],
    page: () => [],
    block: {
      title: styled(STYLE.boxTitle),
      heading: ({ id, level }, inner) => [
        new Paragraph({
          heading: LEVELS[Math.min(level, LEVELS.length) - 1] ?? HeadingLevel.HEADING_1,
          children: [new Bookmark({ id, children: runsOf(inner) })],
        }),
      ],
      paragraph: text,
      item: text,
      'box-title': styled(STYLE.boxTitle, { keepNext: true }),
      label: styled(STYLE.label, { keepNext: true }),
      caption: styled(STYLE.caption, { keepNext: true }),
      note,
      footnote: note,
      abstract: text,
      keywords: text,
      // The edition's reading of it stays on its page.
      responsibility: (block, inner) =>
        styled(STYLE.note, { keepNext: block.roles !== undefined })(block, inner),
      address: styled(STYLE.flush),
      signature: styled(STYLE.signature),
      date: styled(STYLE.signature),
      remark: text,
    },
    table: (_, table, cells) => [tableOf(table, cells)],
    beside: ({ roles, notes }) => [
      ...(roles ? [new Paragraph({ text: rolesLine(roles), style: STYLE.aside })] : []),
      ...notes.map(
        ({ note: remark, evidence }) =>
          new Paragraph({ text: `编者按：${remark}${evidence}`, style: STYLE.aside }),
      ),
    ],
    box: ({ kind }, inner) => [
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [
          new TableRow({
            children: [
              new TableCell({
                borders: FRAME,
                shading: { type: ShadingType.CLEAR, fill: 'F7F4EE' },
                margins: { top: 120, bottom: 120, left: 160, right: 160 },
                children: [
                  ...(inner as Paragraph[]),
                  ...(kind === 'omitted'
                    ? [new Paragraph({ text: '来源文本略去了本专栏的内容。', style: STYLE.aside })]
                    : []),
                  // A cell has to end in a paragraph.
                  new Paragraph({ text: '', style: STYLE.cell }),
                ],
              }),
            ],
          }),
        ],
      }),
      new Paragraph({ text: '', style: STYLE.cell }),
    ],
    figure: ({ id, picture }, caption) => [
      ...(picture
        ? [
            pictureOf(id, picture.alt, raster(picture.svg, PICTURE.drawn)),
            new Paragraph({ text: picture.note, style: STYLE.aside }),
          ]
        : [new Paragraph({ text: '原图未随来源文本保存。', style: STYLE.aside })]),
      ...caption,
    ],
    division: (_, inner) => inner,
  };
}

/** A drawing, as wide as the lines of text. */
function pictureOf(name: string, alt: string, { png, width, height }: Raster): Paragraph {
  const size = { width: PICTURE.shown, height: Math.round((PICTURE.shown * height) / width) };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: size,
        altText: { name, title: '', description: alt },
      }),
    ],
  });
}

function emphasized(inner: Run[]): Run[] {
  return inner.map((run) => ({ ...run, bold: true }));
}

function tableOf(table: BookTable, cells: WrittenCells<Run>): Table {
  const row = (isHead: boolean) => (row: BookCell[], written: Run[][] | undefined) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: row.map(
        ({ rowspan, colspan, isNumber }, index) =>
          new TableCell({
            borders: FRAME,
            rowSpan: rowspan,
            columnSpan: colspan,
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                style: STYLE.cell,
                ...(isNumber && { alignment: AlignmentType.END }),
                children: runsOf(written?.[index] ?? []),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      ...table.header.map((cellsOfRow, at) => row(true)(cellsOfRow, cells.header[at])),
      ...table.rows.map((cellsOfRow, at) => row(false)(cellsOfRow, cells.rows[at])),
    ],
  });
}

const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: '宋体' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: '黑体' };

/** Headings stay with their text from page to page. */
const HEADING = { keepNext: true, keepLines: true };

/** 五号 (10.5 pt) for the text; sizes are in half points, distances in twentieths of a point. */
const STYLES = {
  default: {
    // Latin letters and digits are English to a speller: as Chinese their words would end anywhere.
    document: { run: { font: SONG, size: 21, language: { eastAsia: 'zh-CN', value: 'en-US' } } },
    title: {
      run: { font: HEI, size: 44, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 2400, after: 480 } },
    },
    heading1: {
      run: { font: HEI, size: 32, bold: true, color: '000000' },
      paragraph: {
        ...HEADING,
        alignment: AlignmentType.CENTER,
        spacing: { before: 480, after: 240 },
      },
    },
    heading2: {
      run: { font: HEI, size: 28, bold: true, color: '000000' },
      paragraph: {
        ...HEADING,
        alignment: AlignmentType.CENTER,
        spacing: { before: 360, after: 200 },
      },
    },
    heading3: {
      run: { font: HEI, size: 24, bold: true, color: '000000' },
      paragraph: { ...HEADING, spacing: { before: 280, after: 160 } },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.text,
      name: '正文缩进',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLineChars: 200, firstLine: 420 },
        spacing: { line: 360 },
      },
    },
    { id: STYLE.flush, name: '主送机关', paragraph: { spacing: { line: 360 } } },
    {
      id: STYLE.boxTitle,
      name: '专栏标题',
      quickFormat: true,
      run: { font: HEI, size: 22, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 80, after: 120 } },
    },
    {
      id: STYLE.label,
      name: '小标题',
      run: { bold: true },
      paragraph: { spacing: { before: 160 } },
    },
    {
      id: STYLE.caption,
      name: '表题',
      run: { font: HEI, size: 20, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 80 } },
    },
    { id: STYLE.note, name: '注', run: { size: 18 } },
    { id: STYLE.aside, name: '编者文字', run: { font: HEI, size: 18, color: '5F5A52' } },
    {
      id: STYLE.signature,
      name: '署名',
      paragraph: { alignment: AlignmentType.END, indent: { end: 420 }, spacing: { line: 360 } },
    },
    { id: STYLE.cell, name: '表格文字', run: { size: 18 } },
  ],
};
