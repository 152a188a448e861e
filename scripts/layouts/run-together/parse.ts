import { cutAt, slice, type Text } from '../../lib/text.ts';
import { block } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import type { Layout, Parsed } from '../shared/layout.ts';
import { OutlineBuilder } from '../shared/outline.ts';
import { boldBox, boxNumber } from './bold-box.ts';
import { joinPieces, piecesOf } from './bold-pieces.ts';
import { findHeadings } from './contents-headings.ts';
import { findOpenings, openingsFor } from './openings.ts';
import { type RunTogether, repairRunTogether } from './repair.ts';

const FIGURE = /图(\d+)/g;
const BOX = /专栏\d+：/g;
const LIST_MARK = '––––';

/**
 * A plan whose extraction lost all white space. Its headings are those of its contents list, boxes
 * and figures begin in bold, and paragraphs where a curated entry says so.
 */
export const runTogether: Layout<RunTogether> = { repair: repairRunTogether, parse };

function parse(repaired: RunTogether, seed: Seed): Parsed {
  const { text, cover, bold, removed } = repaired;
  const outline = new OutlineBuilder(seed);
  addCover(outline, cover, seed);
  const headings = findHeadings(repaired, seed);
  addContent(outline, slice(text, 0, headings[0]?.start), repaired, seed);
  headings.forEach(({ entry, start, end }, i) => {
    const heading = { text: slice(text, start, end), ...entry };
    if (entry.kind === 'chapter') outline.chapter(heading);
    else outline.section(heading);
    addContent(outline, slice(text, end, headings[i + 1]?.start), { bold }, seed);
  });
  return { children: outline.result(), removed };
}

/** Adds the blocks of the cover: the title, then the issuer. */
function addCover(outline: OutlineBuilder, cover: Text, seed: Seed): void {
  const length = cover.value.startsWith(seed.meta.title) ? seed.meta.title.length : 0;
  if (length > 0) outline.add(block('c00-title', 'title', slice(cover, 0, length)));
  if (length < cover.value.length) {
    outline.add(block('c00-issuer', 'signature', slice(cover, length)));
  }
}

/** Adds the blocks under one heading: paragraphs and items, boxes, figures. */
function addContent(
  outline: OutlineBuilder,
  text: Text,
  { bold }: Pick<RunTogether, 'bold'>,
  seed: Seed,
): void {
  const openings = findOpenings(text, openingsFor(seed.paragraphs, outline.division));
  const special = [...boldMatches(text, bold, BOX), ...boldMatches(text, bold, FIGURE)];
  const captions = joinPieces(piecesOf(text, bold));
  const captionEnds = boldMatches(text, bold, FIGURE).map(
    (start) => captions.find((piece) => start >= piece.start && start < piece.end)?.end ?? start,
  );
  const cuts = [...new Set([...openings, ...special, ...captionEnds])]
    .filter((index) => index > 0 && index < text.value.length)
    .sort((a, b) => a - b);
  for (const part of cutAt(text, cuts)) addPart(outline, part, { bold }, seed);
}

function addPart(
  outline: OutlineBuilder,
  text: Text,
  { bold }: Pick<RunTogether, 'bold'>,
  seed: Seed,
): void {
  if (text.value === '') return;
  const isBold = bold.has(text.at[0] as number);
  const figure = /^图(\d+)/.exec(text.value);
  if (isBold && boxNumber(text) !== null) outline.box(boldBox(text, bold, seed), text);
  else if (isBold && figure) outline.figure(Number(figure[1]), text);
  else addParagraph(outline, text);
}

/** Adds a paragraph and the items behind it, which begin with a dash. */
function addParagraph(outline: OutlineBuilder, text: Text): void {
  const marks = [...text.value.matchAll(new RegExp(LIST_MARK, 'g'))].map(({ index }) => index);
  for (const part of cutAt(text, marks)) {
    if (part.value.startsWith(LIST_MARK)) outline.item(part);
    else if (part.value !== '') outline.paragraph(part);
  }
}

/** The indices at which a pattern begins in bold. */
function boldMatches(text: Text, bold: RunTogether['bold'], pattern: RegExp): number[] {
  return [...text.value.matchAll(pattern)]
    .map(({ index }) => index)
    .filter((index) => bold.has(text.at[index] as number));
}
