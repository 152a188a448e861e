import { lineStarts, placeAt } from '../lib/edition-error.ts';
import type { Seed } from '../read/read-seed.ts';
import { boxContents, tablesInTitles } from './boxes.ts';
import { contentsLists } from './contents.ts';
import { DOUBTS, type Doubt, type DoubtCode, type Found, type Remedy } from './doubt.ts';
import { pageNumbers, pageOrder, repeats, runningHeads, webLines } from './furniture.ts';
import {
  headingsInText,
  lengths,
  missingHeadings,
  numberJumps,
  shortLines,
  titlesInText,
  untitledNumbers,
} from './headings.ts';
import { type Known, unknownPlaces, unknownWorks, unreadBoxes } from './known.ts';
import { gluedWords, printedLines, unended } from './lines.ts';
import { type Read, type View, viewOf } from './view.ts';

/** Questions to every document, by its source and the blocks read in it alone. */
const QUESTIONS: readonly ((view: View) => Iterable<Found>)[] = [
  missingHeadings,
  headingsInText,
  untitledNumbers,
  titlesInText,
  lengths,
  shortLines,
  numberJumps,
  contentsLists,
  printedLines,
  unended,
  gluedWords,
  pageNumbers,
  pageOrder,
  webLines,
  runningHeads,
  repeats,
  tablesInTitles,
  boxContents,
];

/** Questions where the curated files beside the documents are known. */
const BESIDE: readonly ((view: View, known: Known) => Iterable<Found>)[] = [
  unreadBoxes,
  unknownPlaces,
  unknownWorks,
];

/** Questions to a source that its layout refuses: a contents list may be why, further up. */
const UNREAD: typeof QUESTIONS = [contentsLists];

/**
 * The questions of a careful reader about the reading of a source. Pure: the same source, tree
 * and description give the same doubts.
 * @param seed the source with what people supplied for it
 * @param read the tree, best with its restorations; null where the layout refused the source
 * @param known what curated files beside the document say; without it nothing is asked about names
 *   and about boxes that nobody reads
 * @returns in the order of the source
 */
export function doubtsOf(seed: Seed, read: Read | null, known: Known | null = null): Doubt[] {
  const view = viewOf(seed, read);
  const asked = read ? QUESTIONS : UNREAD;
  const beside = read && known ? BESIDE.flatMap((ask) => [...ask(view, known)]) : [];
  const found = [...withoutEchoes(asked.flatMap((ask) => [...ask(view)])), ...beside];
  const starts = lineStarts(seed.text);
  return found.sort((a, b) => a.start - b.start).map((one) => doubtOf(seed, one, starts));
}

/**
 * Kinds that one flaw raises together, the one that explains it first: a page number on a line of
 * its own is a short line, too.
 */
const EXPLAINING: readonly DoubtCode[] = [
  'contents-list',
  'page-number-left',
  'web-line',
  'heading-as-text',
  'title-in-text',
  'repeated-passage',
  'running-head',
  'long-heading',
  'sentence-in-heading',
  'numbers-in-title',
  'overlong-line',
  'short-line-inside',
  'unnumbered-line',
  'unended-text',
];

/** Kinds that explain what is found inside of what they are about. */
const AROUND: readonly DoubtCode[] = ['contents-list', 'repeated-passage', 'numbers-in-title'];

/** Leaves out what another kind explains, at the same place or around it. */
function withoutEchoes(found: readonly Found[]): Found[] {
  const rank = ({ code }: Found) => EXPLAINING.indexOf(code);
  return found.filter((one) => {
    const own = rank(one);
    return !found.some((other) => {
      const isStronger = own >= 0 && rank(other) >= 0 && rank(other) < own;
      const isInside = other.start <= one.start && one.end <= other.end;
      return isStronger && (other.start === one.start || (isInside && AROUND.includes(other.code)));
    });
  });
}

/** A quotation is as long as this, which tells passages apart and stays on a line. */
const QUOTE = 20;

function doubtOf(seed: Seed, found: Found, starts: readonly number[]): Doubt {
  const { code, start, end, what } = found;
  const quote = seed.text.slice(start, end).replace(/\s+/g, '').slice(0, QUOTE);
  const place = placeAt(seed.file, seed.text, start, starts);
  const last = placeAt(seed.file, seed.text, Math.max(start, end - 1), starts);
  return {
    code,
    doc: seed.meta.id,
    place,
    lastLine: last.line,
    quote,
    block: found.block ?? null,
    what,
    grave: DOUBTS[code].grave,
    remedies: remediesOf(seed, found, quote),
    confirmed: null,
  };
}

function remediesOf(seed: Seed, { code, opening }: Found, quote: string): Remedy[] {
  const folder = seed.file.slice(0, seed.file.lastIndexOf('/'));
  const confirm: Remedy = {
    file: `${folder}/confirmed.yaml`,
    lines: `- code: ${code}\n  at: ${JSON.stringify(quote)}\n  reason: `,
    when: 'the print has it so',
  };
  if (!opening) return [confirm];
  const { owner, isBox, words } = opening;
  return [
    {
      file: `${folder}/paragraphs.yaml`,
      lines: `- ${isBox ? 'box' : 'division'}: ${owner}\n  reason: \n  openings:\n    - ${JSON.stringify(words)}`,
      when: 'a paragraph begins there',
    },
    confirm,
  ];
}
