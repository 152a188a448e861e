import { cutAt, type Text } from '../../lib/text.ts';
import type { Seed } from '../../read/read-seed.ts';
import { plainLines } from '../shared/plain-lines.ts';

const GLUED = /(?<=[。）])（[一二三四五六七八九十]+）/g;

/** Repairs a list of tasks: its lines, with headings on lines of their own. */
export function repairTaskList(seed: Seed): Text[] {
  return cutGluedHeadings(plainLines(seed.text));
}

/** Cuts off headings （四）… that lost their line end and hang on the line before. */
export function cutGluedHeadings(lines: readonly Text[]): Text[] {
  return lines.flatMap((line) =>
    cutAt(
      line,
      [...line.value.matchAll(GLUED)].map((match) => match.index),
    ),
  );
}
