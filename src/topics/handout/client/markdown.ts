import type { Worksheet, WorksheetBlock, WorksheetEntry } from './worksheet.ts';

/** Signs that mean something in Markdown wherever they stand. */
const SIGNS = /[\\`*_[\]<>|#]/g;
/** Openings that would make a paragraph a list or a rule. */
const OPENING = /^(\d*)([-+=.)])/;
const ANSWER_LINE = '＿'.repeat(30);

/** Writes a worksheet as Markdown (CommonMark with tables). */
export function markdownOf({ title, note, url, parts }: Worksheet): string {
  const body = parts.flatMap((part) =>
    part.kind === 'heading' ? [`## ${escaped(part.text)}`] : entryBlocks(part),
  );
  const blocks = [`# ${escaped(title)}`, ...paragraphs(note), ...body, '---', `本讲义：<${url}>`];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function entryBlocks({
  number,
  name,
  url,
  content,
  source,
  question,
  lines,
}: WorksheetEntry): string[] {
  return [
    `### ${number}　${url ? `[${escaped(name)}](<${url}>)` : escaped(name)}`,
    ...blocks(content),
    ...(source ? [`出处：${escaped(source)}`] : []),
    ...(question ? [`**问题：**${paragraphs(question).join('\n\n')}`] : []),
    ...Array<string>(lines).fill(ANSWER_LINE),
  ];
}

/** The blocks of an entry; items that follow each other are one tight list. */
function blocks(contents: readonly WorksheetBlock[]): string[] {
  const written: string[] = [];
  for (const [index, content] of contents.entries()) {
    const isNext = content.kind === 'item' && contents[index - 1]?.kind === 'item';
    if (isNext) written.push(`${written.pop()}\n${block(content)}`);
    else written.push(block(content));
  }
  return written;
}

function block(content: WorksheetBlock): string {
  switch (content.kind) {
    case 'table':
      return tableOf(content.rows);
    case 'title':
      return `#### ${escaped(content.text)}`;
    case 'label':
      return `**${escaped(content.text)}**`;
    case 'item':
      return `- ${paragraph(content.text)}`;
    case 'picture':
      return `（图：${escaped(content.text)}，见上面的地址）`;
    case 'paragraph':
      return paragraph(content.text);
  }
}

/** A table of Markdown has one row of heads, and each row as many cells. */
function tableOf(rows: readonly string[][]): string {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const lineOf = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => escaped(cells[index] ?? '')).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [lineOf(head), `|${' --- |'.repeat(width)}`, ...others.map(lineOf)].join('\n');
}

function paragraphs(text: string): string[] {
  return text.split(/\n+/).filter(Boolean).map(paragraph);
}

function paragraph(text: string): string {
  return escaped(text).replace(OPENING, '$1\\$2');
}

function escaped(text: string): string {
  return text.replace(SIGNS, '\\$&');
}
