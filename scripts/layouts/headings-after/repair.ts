import { concat, type Text } from '../../lib/text.ts';
import type { Seed } from '../../read/read-seed.ts';
import { plainLines } from '../shared/plain-lines.ts';

/** Repairs an opinion: its lines, with the brackets whole that a line end tore apart. */
export function repairOpinion(seed: Seed): Text[] {
  return mendTornBrackets(plainLines(seed.text));
}

/** Joins a line that ends inside a bracket with the next one, which closes it. */
export function mendTornBrackets(torn: readonly Text[]): Text[] {
  const mended: Text[] = [];
  for (const line of torn) {
    const before = mended.at(-1);
    if (before && openBrackets(before) > 0 && openBrackets(line) < 0) {
      mended[mended.length - 1] = concat(before, line);
    } else mended.push(line);
  }
  return mended;
}

/** The brackets that a line opens, less those that it closes. */
function openBrackets({ value }: Text): number {
  return (value.match(/（/g)?.length ?? 0) - (value.match(/）/g)?.length ?? 0);
}
