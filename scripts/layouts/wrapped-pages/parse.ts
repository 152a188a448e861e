import { chineseNumber } from '../../../src/model/ids.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { concat, type Text } from '../../lib/text.ts';
import type { Seed } from '../../read/read-seed.ts';
import type { Layout, Parsed } from '../shared/layout.ts';
import { type Heading, Outline } from '../shared/outline.ts';
import { BOX_TITLE, printedBox } from './printed-box.ts';
import { fullWidth, type Print, paragraphEnd } from './printed-paragraphs.ts';
import { type PageLine, type PageLines, repairWrappedPages } from './repair.ts';

const HEADING = /^(第([一二三四五六七八九十]+)([章节]))\s(.+)$/;
const FIGURE = /^图\s?(\d+)\s.+$/;
const LIST_MARK = '——';

/**
 * A plan that was printed with hard-wrapped lines, the first line of a paragraph indented by two
 * characters. The extraction lost the indent: a first line is two characters shorter than others.
 */
export const wrappedPages: Layout<PageLines> = { repair: repairWrappedPages, parse };

function parse({ lines, removed }: PageLines, seed: Seed): Parsed {
  const outline = new Outline(seed);
  const openings = openingLines(lines, seed);
  const print: Print = { lines, full: fullWidth(lines), isMarker, openings };
  let i = 0;
  while (i < lines.length) {
    const end = endOf(print, i);
    add(outline, lines.slice(i, end), seed);
    i = end;
  }
  return { children: outline.result(), removed };
}

function isMarker({ text: { value } }: PageLine): boolean {
  return HEADING.test(value) || FIGURE.test(value) || BOX_TITLE.test(value);
}

/** The index behind the heading, caption, box or paragraph that begins at line `i`. */
function endOf(print: Print, i: number): number {
  const line = print.lines[i] as PageLine;
  if (BOX_TITLE.test(line.text.value)) return boxEnd(print, i);
  return isMarker(line) ? i + 1 : paragraphEnd(print, i);
}

/** The index behind a box, which reaches to the next heading, figure, box or curated opening. */
function boxEnd({ lines, openings }: Print, i: number): number {
  const end = lines.findIndex((line, j) => j > i && (isMarker(line) || openings.has(line)));
  return end === -1 ? lines.length : end;
}

function add(outline: Outline, lines: readonly PageLine[], seed: Seed): void {
  const { text } = lines[0] as PageLine;
  const heading = HEADING.exec(text.value);
  const figure = FIGURE.exec(text.value);
  if (heading) addHeading(outline, text, heading);
  else if (figure) outline.figure(Number(figure[1]), text);
  else if (BOX_TITLE.test(text.value)) addBox(outline, lines, seed);
  else addParagraph(outline, concat(...lines.map((line) => line.text)));
}

function addHeading(outline: Outline, text: Text, match: RegExpExecArray): void {
  const [, label = '', number = '', unit, title = ''] = match;
  const heading: Heading = { text, label, title, number: chineseNumber(number) };
  if (unit === '章') outline.chapter(heading);
  else outline.section(heading);
}

function addBox(outline: Outline, lines: readonly PageLine[], seed: Seed): void {
  const { box, title } = printedBox(lines, seed);
  outline.box(box, title);
}

function addParagraph(outline: Outline, text: Text): void {
  if (text.value.startsWith(LIST_MARK)) outline.item(text);
  else outline.paragraph(text);
}

/** The lines that curated openings name. */
function openingLines(lines: readonly PageLine[], seed: Seed): Set<PageLine> {
  const named = seed.paragraphs.flatMap(({ data, place }) =>
    (data.openings ?? []).map((opening) => ({ opening, place })),
  );
  return new Set(
    named.map(({ opening, place }) => {
      const line = lines.find(({ text }) => text.value.startsWith(opening));
      if (line) return line;
      throw new EditionError(
        'stale-entry',
        place,
        `no line begins with “${opening}”`,
        'correct the opening, or delete it',
      );
    }),
  );
}
