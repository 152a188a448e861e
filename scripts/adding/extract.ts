import { extname } from 'node:path';
import type { Extracted } from './extracted.ts';
import { fromHtml } from './from-html.ts';
import { fromPdf } from './from-pdf.ts';
import { fromWord } from './from-word.ts';
import { decodeText } from './plain-text.ts';
import { Refusal } from './refusal.ts';
import { tidyText } from './tidy-text.ts';

/** A source as the edition can use it. */
export interface Source extends Extracted {
  /** Whether the file's bytes are the source itself; otherwise the file is kept beside it. */
  isUntouched: boolean;
}

/**
 * Takes the text out of a file: plain text in any usual encoding, PDF, Word or HTML. Which of them
 * it is, its bytes say.
 * @param name of the file, whose ending decides where the bytes don't
 * @throws Refusal where it is empty, holds no text or is of another form
 */
export async function extract(name: string, bytes: Uint8Array): Promise<Source> {
  if (bytes.length === 0) throw new Refusal('这个文件是空的', '检查是否下载完整，换一份再添加');
  const extracted = await textOf(name, bytes);
  const { text, changes } = tidyText(extracted.text);
  refuseEmpty(text);
  refuseDamage(text);
  const isPlain = extracted.form.startsWith('文本');
  const isUntouched = isPlain && Buffer.from(text, 'utf8').equals(bytes);
  return {
    ...extracted,
    text,
    remarks: [...extracted.remarks, ...changes],
    warnings: [...extracted.warnings, ...privateSigns(text)],
    isUntouched,
  };
}

async function textOf(name: string, bytes: Uint8Array): Promise<Extracted> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return fromPdf(bytes);
  if (head.startsWith('PK\x03\x04')) {
    if (isWord(bytes)) return fromWord(bytes);
    throw otherForm(name);
  }
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    throw new Refusal(
      '这是旧式的Word（.doc）或WPS文档',
      '用Word或WPS打开它，另存为.docx，再添加一次',
    );
  }
  if (head.startsWith('{\\rtf')) {
    throw new Refusal('这是RTF文档', '用Word或WPS打开它，另存为.docx，再添加一次');
  }
  if (isBinary(bytes)) throw otherForm(name);
  if (/<(!doctype html|html|head|body|div|p)\b/i.test(head) || /^\.x?html?$/i.test(extname(name)))
    return fromHtml(bytes);
  const { text, encoding } = decodeText(bytes);
  const isChanged = encoding !== 'UTF-8';
  return {
    text,
    form: `文本（${encoding}）`,
    remarks: isChanged ? [`来源原是${encoding}编码的文本，已转为UTF-8`] : [],
    warnings: [],
  };
}

function otherForm(name: string): Refusal {
  const isOfd = /\.ofd$/i.test(name);
  return new Refusal(
    isOfd ? '这是OFD文件' : '这个文件不是文本、PDF、Word（.docx）或网页',
    isOfd ? '用OFD阅读软件把它另存为PDF或文本，再添加一次' : '把它另存为这几种形式之一，再添加一次',
  );
}

/** Tells whether a ZIP file is a Word document: its list of contents names the text. */
function isWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('word/document');
}

/** Tells bytes that are no text: a zero byte, but not in UTF-16, which begins with its mark. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.includes(0);
}

function refuseEmpty(text: string): void {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0) return;
  throw new Refusal(
    text.trim() === '' ? '这个文件里没有文字' : '这个文件里没有汉字',
    '检查文件是否选对；如果是扫描件，先用文字识别（OCR）软件转成文字',
  );
}

/** Refuses signs that stand for lost ones, and controls that no text has. */
function refuseDamage(text: string): void {
  const at = text.search(/(?![\t\n])\p{Cc}|[\ufffd\ufffe\uffff]/u);
  if (at === -1) return;
  const line = text.slice(0, at).split('\n').length;
  const around = text
    .slice(Math.max(0, at - 10), at)
    .split('\n')
    .at(-1);
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new Refusal(
    `第${line}行“${around}”后面是一个损坏的字符（U+${code}），原来的字已经丢失`,
    '换一份完好的文件；或者用文本编辑器打开，对照原文改好这一处，存成UTF-8，再添加',
  );
}

function privateSigns(text: string): string[] {
  const found = text.match(/\p{Co}/gu) ?? [];
  if (found.length === 0) return [];
  const at = text.search(/\p{Co}/u);
  const line = text.slice(0, at).split('\n').length;
  return [
    `有${found.length}个字符只在原来的字体里才看得出是什么（多半是项目符号或造字），第一个在第${line}行`,
  ];
}
