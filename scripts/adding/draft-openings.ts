import { parseSeed } from '../layouts/layouts.ts';
import { type Located, located } from '../lib/walk.ts';
import { proveCuratedUsed } from '../prove/curated-used.ts';
import type { ParagraphsEntry } from '../read/curated-schemas.ts';
import type { Seed } from '../read/read-seed.ts';
import { type NumberedLine, numberedLines } from './guess.ts';
import { firstFault } from './score-layouts.ts';

/** A paragraph that the print shows by its indent and the layout doesn't find. */
interface Opening {
  owner: Pick<ParagraphsEntry, 'division' | 'box'>;
  words: string;
}

/** The blanks before the first line of a paragraph, where the print indents it. */
const INDENT = /^\u3000{2}(?!\s)/;
/** The share of a text's lines that are indented where only first lines of paragraphs are. */
const INDENTED = { from: 0.03, to: 0.7 };

/**
 * Drafts the entries of `paragraphs.yaml`: the first words of paragraphs that the print indents,
 * where the layout takes them for a part of the one before.
 * @param seed with the layout that it is to have
 * @returns entries with which the text is read without a fault; none where it can't be
 */
export function draftOpenings(seed: Seed): ParagraphsEntry[] {
  const indented = seed.text.split('\n').filter((line) => INDENT.test(line)).length;
  const share = indented / (numberedLines(seed.text).length || 1);
  if (share < INDENTED.from || share > INDENTED.to) return [];
  try {
    const entries = joined(missedOpenings(seed));
    const place = { file: '', line: 1, column: 1, source: '' };
    const read = { ...seed, paragraphs: entries.map((data) => ({ data, place })) };
    const { children, removed } = parseSeed(read);
    proveCuratedUsed(read, children, removed);
    return entries;
  } catch (fault) {
    firstFault(fault);
    return [];
  }
}

function missedOpenings(seed: Seed): Opening[] {
  const blocks = [...located(parseSeed(seed).children)];
  const begins = new Set(blocks.map(({ block }) => block.text.at[0]));
  const lines = numberedLines(seed.text);
  const out: Opening[] = [];
  let at = 0;
  for (const line of seed.text.split('\n')) {
    const start = at + line.length - line.trimStart().length;
    at += line.length + 1;
    if (!INDENT.test(line) || begins.has(start)) continue;
    const holder = blocks.find(({ block }) => block.text.at.includes(start));
    const words = holder && firstWords(line.trim(), lines);
    if (words) out.push({ owner: ownerOf(holder), words });
  }
  return out;
}

function ownerOf({ box, division }: Located): Opening['owner'] {
  return box ? { box: box.id } : { division: division.id };
}

/** The shortest beginning of a line that no other line begins with. */
function firstWords(line: string, lines: readonly NumberedLine[]): string | null {
  for (let length = 8; length <= line.length; length++) {
    const words = line.slice(0, length);
    // A blank may be dropped by the layout: words with one can't be looked for.
    if (/\s/.test(words)) return null;
    if (lines.filter(({ text }) => text.startsWith(words)).length === 1) return words;
  }
  return null;
}

function joined(openings: readonly Opening[]): ParagraphsEntry[] {
  const groups = Map.groupBy(openings, ({ owner }) => JSON.stringify(owner));
  return [...groups.values()].map((group) => ({
    ...(group[0] as Opening).owner,
    reason: 'The print indents these lines; a guess of npm run add, to be checked.',
    openings: group.map(({ words }) => words),
  }));
}
