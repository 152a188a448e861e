import { getDocumentProxy } from 'unpdf';
import type { Extracted } from './extracted.ts';
import { commonest, type Line, linesOfPage, type Piece } from './pdf-lines.ts';
import { Refusal } from './refusal.ts';

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
  const printed = pages.map(linesOfPage);
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

/** A line of running text that begins two characters behind the margin is the first of its paragraph. */
function shown({ text, x, size: own }: Line, margin: number, size: number): string {
  const indent = (x - margin) / size;
  return Math.abs(own - size) < 1 && indent > 1.4 && indent < 2.7 ? `${INDENT}${text}` : text;
}
