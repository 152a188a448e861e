import { getDocumentProxy } from 'unpdf';
import type { Extracted } from './extracted.ts';
import { Refusal } from './refusal.ts';

/** A piece of text where a page has it; y counts upwards, all in points. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A printed line. */
interface Line {
  text: string;
  x: number;
  end: number;
  size: number;
}

/** Fewer characters a page than any printed page of text has: pictures of pages. */
const SCANNED = 20;
/** The blanks before the first line of a paragraph, where the print indents it. */
const INDENT = '　　';

/**
 * Takes the text out of a PDF: line by line as printed, the first lines of paragraphs indented as
 * they are in print, a blank line between pages. Nothing is left out, page numbers neither.
 * @throws Refusal where it is damaged, locked or has pictures only
 */
export async function fromPdf(bytes: Uint8Array): Promise<Extracted> {
  const pages = await piecesOf(bytes);
  const printed = pages.map((pieces) => columnsOf(pieces).flatMap(linesOf));
  const characters = printed.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (characters < SCANNED * pages.length) {
    throw new Refusal(
      `这个PDF没有文字：${pages.length}页里只有${characters}个字符，多半是扫描件，页面是图片`,
      '先用文字识别（OCR）软件把它转成文字，校对之后存成.txt或.docx，再添加；或者找一份可以选中、复制文字的PDF',
    );
  }
  const empty = printed.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []));
  const margin = commonest(printed.flat().map(({ x }) => Math.round(x)));
  const size = commonest(printed.flat().map((line) => Math.round(line.size)));
  const text = printed
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => shown(line, margin, size)).join('\n'))
    .join('\n\n');
  return {
    text: `${text}\n`,
    form: `PDF（${pages.length}页）`,
    remarks: ['来源的文字由PDF提取，按印出来的样子断行，页码和书眉还在其中'],
    warnings: empty.length > 0 ? [`第${empty.join('、')}页没有文字（空白页，或者整页是图片）`] : [],
  };
}

async function piecesOf(bytes: Uint8Array): Promise<Piece[][]> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const pages: Piece[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item) || item.str === '') return [];
          const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
          return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) }];
        }),
      );
    }
    await pdf.cleanup();
    return pages;
  } catch (cause) {
    const { name, message } = cause as Error;
    throw name === 'PasswordException'
      ? new Refusal('这个PDF设了密码', '去掉密码，另存一份，再添加')
      : new Refusal(`这个PDF打不开：${message}`, '重新下载一份；如果还不行，用阅读软件另存为文本');
  }
}

/** The columns of a page from left to right: one, or two where a gutter parts nearly all lines. */
function columnsOf(pieces: readonly Piece[]): Piece[][] {
  const solid = pieces.filter(({ text }) => text.trim() !== '');
  const left = Math.min(...solid.map(({ x }) => x));
  const right = Math.max(...solid.map(({ x, width }) => x + width));
  const middle = (left + right) / 2;
  const crossing = solid.filter(
    ({ x, width, size }) => x < middle - size && x + width > middle + size,
  );
  const after = solid.filter(({ x, size }) => x >= middle - size);
  const startsThere = commonest(after.map(({ x }) => Math.round(x)));
  const aligned = after.filter(({ x }) => Math.abs(x - startsThere) <= 3).length;
  const rows = new Set(solid.map(({ y }) => Math.round(y))).size;
  const isTwo = rows > 8 && crossing.length < rows * 0.15 && aligned > rows * 0.3;
  if (!isTwo) return [[...pieces]];
  // What reaches over both, above and below them, is read where it stands.
  const top = Math.min(...crossing.map(({ y }) => y).filter((y) => y > heightOf(solid)), Infinity);
  const isHead = ({ y }: Piece) => y >= top - 1;
  const isRight = (piece: Piece) => piece.x >= startsThere - 3;
  return [
    pieces.filter(isHead),
    pieces.filter((piece) => !isHead(piece) && !isRight(piece)),
    pieces.filter((piece) => !isHead(piece) && isRight(piece)),
  ].filter((column) => column.length > 0);
}

/** The height of the middle of what stands on a page. */
function heightOf(pieces: readonly Piece[]): number {
  const all = pieces.map(({ y }) => y);
  return (Math.min(...all) + Math.max(...all)) / 2;
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    // A raised or lowered sign is of the line that it stands in.
    if (row?.[0] && row[0].y - piece.y < Math.max(row[0].size, piece.size) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf).filter(({ text }) => text !== '');
}

function lineOf(row: readonly Piece[]): Line {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  let text = '';
  let end = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    const gap = piece.x - end;
    if (text !== '' && gap > piece.size * 0.4 && !/\s$/.test(text)) text += ' ';
    text += piece.text;
    end = Math.max(end, piece.x + piece.width);
  }
  const first = pieces.find((piece) => piece.text.trim() !== '');
  const lead = /^\s*/.exec(first?.text ?? '')?.[0].length ?? 0;
  return {
    text: text.trim(),
    x: (first?.x ?? 0) + lead * (first?.size ?? 0) * (/^ /.test(first?.text ?? '') ? 0.5 : 1),
    end,
    size: Math.max(...pieces.map(({ size }) => size)),
  };
}

/** A line of running text that begins two characters behind the margin is the first of its paragraph. */
function shown({ text, x, size: own }: Line, margin: number, size: number): string {
  const indent = (x - margin) / size;
  return Math.abs(own - size) < 1 && indent > 1.4 && indent < 2.7 ? `${INDENT}${text}` : text;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
