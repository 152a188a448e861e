import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Extracted } from './extracted.ts';
import { decodeText } from './plain-text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose words are no words of the text. */
const SILENT = new Set(
  'aside button footer form head iframe nav noscript script select style svg template title'.split(
    ' ',
  ),
);
/** Elements that stand on lines of their own. */
const LINES = new Set(
  'address article blockquote body center dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th tfoot thead tr ul'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
/** The share of a page's sentences that its main part has. */
const MAIN = 0.9;

/**
 * Takes the text out of a page of the web: of its smallest part that holds nearly all sentences.
 * The parts outside are told in a remark.
 * @throws Refusal where its encoding isn't known
 */
export function fromHtml(bytes: Uint8Array): Extracted {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const { text, encoding } = decodeText(bytes, declared);
  const document = parse(text);
  const body = bodyOf(document.childNodes);
  const whole = linesOf(body ? [body] : document.childNodes);
  const main = body && mainOf(body);
  const heading = find(document.childNodes, 'h1') ?? find(document.childNodes, 'title');
  const title = heading && linesOf(heading.childNodes).join('');
  const lines = withoutSite(main ? linesOf([main]) : whole, title);
  const outside = without(whole, lines);
  return {
    text: `${lines.join('\n')}\n`,
    form: `网页（HTML，${encoding}）`,
    remarks: [`来源的文字取自网页的正文部分，网页的导航、页脚和图片没有收入`],
    warnings: outside.length > 0 ? [outsideRemark(outside)] : [],
    ...(title ? { title } : {}),
  };
}

/**
 * The lines of the text in a piece of HTML; the cells of a table's row stand on one line.
 * @param html such as mammoth makes of a Word document
 */
export function htmlLines(html: string): string[] {
  return linesOf(parse(html).childNodes);
}

/** The lines of a page that its text doesn't have; what stands twice may be missing once. */
function without(whole: readonly string[], text: readonly string[]): string[] {
  const left = [...text];
  return whole.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function outsideRemark(outside: readonly string[]): string {
  const shown = outside.slice(0, 8).map((line) => `“${line.slice(0, 30)}”`);
  return `网页正文之外的文字没有收入，共${outside.length}行：${shown.join('、')}${outside.length > 8 ? '……' : ''}`;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function bodyOf(nodes: readonly Node[]): Element | undefined {
  return find(nodes, 'body');
}

function find(nodes: readonly Node[], name: string): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (node.tagName === name) return node;
    const inner = find(node.childNodes, name);
    if (inner) return inner;
  }
  return undefined;
}

/** The smallest element that has nearly all sentences of another. */
function mainOf(whole: Element): Element {
  const wanted = sentencesIn(whole) * MAIN;
  let main = whole;
  while (true) {
    const next = main.childNodes
      .filter(isElement)
      .find((child) => LINES.has(child.tagName) && sentencesIn(child) >= wanted);
    // A paragraph that has them all is a short text: what stands beside it is part of it.
    if (!next || next.tagName === 'p' || wanted === 0) return main;
    main = next;
  }
}

function sentencesIn(element: Element): number {
  return linesOf([element]).join('').split('。').length - 1;
}

function linesOf(nodes: readonly Node[]): string[] {
  const out: string[] = [''];
  write(nodes, out, false, new Map());
  return (
    out
      // A row keeps its empty cells; behind its last one it has no sign.
      .map((line) => line.replace(/^ +|[^\S\t]+$|\t[^\S\t]*$/g, '').replace(/ *\t */g, '\t'))
      .filter((line) => line.trim() !== '')
  );
}

/**
 * @param inRow in a row of a table nothing begins a line but the row
 * @param spans of the cells of the table that the nodes stand in
 */
function write(
  nodes: readonly Node[],
  out: string[],
  inRow: boolean,
  spans: ReadonlyMap<Element, Span>,
): void {
  const add = (text: string) => {
    out[out.length - 1] += text;
  };
  for (const node of nodes) {
    if ('value' in node) {
      add(node.value.replace(/[ \t\n\r\f]+/g, ' '));
    } else if (isElement(node) && !SILENT.has(node.tagName) && !isHidden(node)) {
      const { tagName } = node;
      const isCell = CELLS.has(tagName);
      const breaks = tagName === 'br' || (LINES.has(tagName) && !isCell);
      const span = isCell && isOfGrid(node, spans.get(node)) ? (spans.get(node) ?? ALONE) : null;
      if (breaks && !inRow) out.push('');
      else if (breaks) add(' ');
      if (span) add('\t'.repeat(span.before));
      const inner = tagName === 'table' ? spansIn(node) : spans;
      write(node.childNodes, out, inRow || span !== null, inner);
      if (isCell) add(span ? '\t'.repeat(span.columns + span.behind) : '\n');
      if (breaks && !inRow) out.push('');
    }
  }
}

/** Lines that a site writes above a text: 发布时间：2021-04-06 来源：… 字体：大 中 小. */
const SITE =
  /^[【[]?(?:发布时间|发布日期|发文时间|更新时间|来源|信息来源|文章来源|作者|责任编辑|编辑|字体|字号|文字大小|浏览次数|浏览量|点击数?|阅读次数|打印|分享到?)\s*[：:]|^(?:打印|分享|收藏|关闭|\s)+$/;

/**
 * The lines of a text without what the site says of it above its first sentence: when it was put
 * online, sizes of type, its heading where the text begins with its own title.
 */
function withoutSite(lines: readonly string[], title: string | undefined): string[] {
  const sentence = lines.findIndex((line) => /[。；]/.test(line));
  const begin = Math.max(sentence, 0);
  const above = lines.slice(0, begin).filter((line) => !SITE.test(line));
  const solid = (words: readonly string[]) => words.join('').replace(/\s+/g, '');
  const isTwice =
    title !== undefined &&
    solid(above.slice(0, 1)) === solid([title]) &&
    solid(above.slice(1)).includes(solid([title]));
  return [...above.slice(isTwice ? 1 : 0), ...lines.slice(begin)];
}

/** Columns of a table that a cell takes, and those that cells of rows above take beside it. */
interface Span {
  before: number;
  columns: number;
  /** Of the last cell of a row: up to the end of the table. */
  behind: number;
}
const ALONE: Span = { before: 0, columns: 1, behind: 0 };

/** The spans of all cells of a table: where a cell reaches down, the rows below lack it. */
function spansIn(table: Element): Map<Element, Span> {
  const spans = new Map<Element, Span>();
  // How many more rows each column is taken for.
  const taken: number[] = [];
  for (const row of rowsOf(table)) {
    let at = 0;
    let last: Span | undefined;
    const skip = () => {
      const from = at;
      while ((taken[at] ?? 0) > 0) at++;
      return at - from;
    };
    const below: [column: number, rows: number][] = [];
    for (const cell of row.childNodes.filter(isCellNode)) {
      last = { before: skip(), columns: numberIn(cell, 'colspan'), behind: 0 };
      spans.set(cell, last);
      for (let i = 0; i < last.columns; i++) below.push([at++, numberIn(cell, 'rowspan')]);
    }
    if (last) last.behind = skip();
    for (const [i, rows] of taken.entries()) taken[i] = Math.max(0, (rows ?? 0) - 1);
    for (const [column, rows] of below) taken[column] = rows - 1;
  }
  return spans;
}

function rowsOf(element: Element): Element[] {
  return element.childNodes.filter(isElement).flatMap((node) => {
    if (node.tagName === 'tr') return [node];
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName) ? rowsOf(node) : [];
  });
}

function isCellNode(node: Node): node is Element {
  return isElement(node) && CELLS.has(node.tagName);
}

/** Most columns or rows that a cell may take, as browsers have it. */
const MOST_SPANNED = 1000;

function numberIn({ attrs }: Element, name: string): number {
  const number = Number.parseInt(attrs.find((attr) => attr.name === name)?.value ?? '1', 10);
  return Math.min(MOST_SPANNED, Math.max(1, number || 1));
}

/** Tells whether a cell is of a table with columns; one that frames a page has long cells. */
function isOfGrid(cell: Element, span: Span = ALONE): boolean {
  const row = cell.parentNode as Element | null;
  const cells = row?.childNodes.filter(isCellNode).length ?? 0;
  return cells + span.before + span.behind > 1 && lengthOf(cell) < 300;
}

function lengthOf(node: Node): number {
  if ('value' in node) return node.value.trim().length;
  return isElement(node) ? node.childNodes.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s*:\s*none/i.test(value)),
  );
}
