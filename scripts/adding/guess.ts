import { isWebLine } from '../lib/web-lines.ts';

/** A value that a text itself seems to have for one field of its description, to be checked by a person. */
export interface Guess<T> {
  value: T;
  /** Its source, in Chinese: 取自第1、2行. */
  basis: string;
}

/** A line of a text that isn't blank. */
export interface NumberedLine {
  /** Without white space at its ends. */
  text: string;
  /** From 1, as editors count. */
  number: number;
}

/** The lines of a text that aren't blank. */
export function numberedLines(text: string): NumberedLine[] {
  return text
    .split('\n')
    .map((line, i) => ({ text: line.trim(), number: i + 1 }))
    .filter((line) => line.text !== '');
}

/** 取自第1、2行. */
export function atLines(lines: readonly NumberedLine[]): string {
  return `取自第${lines.map(({ number }) => number).join('、')}行`;
}

/** A line without any white space: the blanks between the letters of a signature are print. */
export function solidLine(text: string): string {
  return text.replace(/\s/g, '');
}

/** Such lines that tell the title or the number. */
const TOLD = /^[•·▪●]?(?:标题|名称|发文字号|文号)[：:](.+)$/;

/** The lines of a text without those of a web page around it; of a title or number told there, only that. */
export function linesOfText(lines: readonly NumberedLine[]): NumberedLine[] {
  return lines
    .filter(({ text }) => !isWebLine(text))
    .map((line) => ({ ...line, text: TOLD.exec(solidLine(line.text))?.[1] ?? line.text }));
}

/** Words that stand at the beginning of articles; no other text has two of them there. */
const ARTICLE = [/关\s*键\s*词/, /摘\s*要|内容提要/, /Abstract/i, /Key\s*words/i];

/** Tells whether a text is an article of a journal: it has an abstract or keywords, in two languages. */
export function isArticle(text: string): boolean {
  return ARTICLE.filter((word) => word.test(text.slice(0, 3000))).length >= 2;
}
