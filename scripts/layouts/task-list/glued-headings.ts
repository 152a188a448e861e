import { cutAt, type Text } from '../../lib/text.ts';

const GLUED = /(?<=[。）])（[一二三四五六七八九十]+）/g;

/** Repairs headings （四）… that lost their line and hang behind the end of the line before. */
export function cutGluedHeadings(lines: readonly Text[]): Text[] {
  return lines.flatMap((line) =>
    cutAt(
      line,
      [...line.value.matchAll(GLUED)].map((match) => match.index),
    ),
  );
}
