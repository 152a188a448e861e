import mammoth from 'mammoth';
import type { Extracted } from './extracted.ts';
import { htmlLines } from './from-html.ts';
import { Refusal } from './refusal.ts';

/**
 * Takes the text out of a Word document (.docx): a paragraph is a line.
 * @throws Refusal where it is damaged or holds no text
 */
export async function fromWord(bytes: Uint8Array): Promise<Extracted> {
  const html = await htmlOf(bytes);
  const footnotes = (html.match(/<li id="[^"]*(?:foot|end)note-\d+"/g) ?? []).length;
  const numbered = (html.match(/<ol[ >]/g) ?? []).length - (footnotes > 0 ? 1 : 0);
  const images = (html.match(/<img\b/g) ?? []).length;
  const warnings: string[] = [];
  if (numbered > 0) {
    warnings.push(
      `有${numbered}处自动编号。编号是Word排出来的，不在文字里，所以没有提取出来；如果是“一、”“1.”一类的序号，请在Word里把自动编号转成文字（或另存为“纯文本”），再添加一次`,
    );
  }
  if (images > 0) warnings.push(`有${images}幅图片，图片里的文字没有提取`);
  if (footnotes > 0) warnings.push(`有${footnotes}条脚注或尾注，排在全文末尾，每条末尾带“↑”`);
  return {
    text: `${htmlLines(html).join('\n')}\n`,
    form: 'Word文档（.docx）',
    remarks: ['来源的文字由Word文档提取，一段一行，页眉、页脚和图片没有收入'],
    warnings,
  };
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  try {
    const options = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
    return value;
  } catch (cause) {
    throw new Refusal(
      `这个Word文档打不开：${(cause as Error).message.split('\n')[0]}`,
      '用Word或WPS打开它，另存为.docx或UTF-8编码的纯文本，再添加一次',
    );
  }
}
