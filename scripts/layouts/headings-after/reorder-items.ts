import type { EditionError } from '../../lib/edition-error.ts';
import type { Text } from '../../lib/text.ts';
import type { Seed } from '../../read/read-seed.ts';
import { seedFault } from '../../read/seed-fault.ts';
import type { OpinionLine } from './opinion-line.ts';

/** An item in its right order: its heading, and each paragraph with its own note. */
export interface OpinionItem {
  heading: OpinionLine;
  paragraphs: { text: Text; note: Text }[];
}

/** A part with its items. */
export interface OpinionPart {
  heading: OpinionLine;
  items: OpinionItem[];
}

/**
 * Puts items back into their order: the extraction gives the paragraphs of each first, then its
 * heading, then its notes.
 * @param lines from the first part's heading to the closing paragraphs
 * @returns the parts, and the closing paragraphs, which no heading follows
 * @throws EditionError `notes-mismatch` where an item hasn't as many notes as paragraphs,
 *   `paragraph-without-heading` where a part ends before the heading of its paragraphs
 */
export function reorderItems(
  lines: readonly OpinionLine[],
  seed: Seed,
): { parts: OpinionPart[]; closing: Text[] } {
  const parts: OpinionPart[] = [];
  let paragraphs: Text[] = [];
  lines.forEach((line, i) => {
    if (line.is === 'part') {
      if (paragraphs[0]) throw withoutHeading(seed, paragraphs[0]);
      parts.push({ heading: line, items: [] });
    } else if (line.is === 'item') {
      parts.at(-1)?.items.push(itemOf(line, paragraphs, notesFrom(lines, i + 1), seed));
      paragraphs = [];
    } else if (line.is !== 'note') paragraphs.push(line.text);
    else if (!followsItem(lines, i)) throw strayNote(seed, line.text);
  });
  return { parts, closing: paragraphs };
}

/** The notes that follow each other without a break from an index on. */
function notesFrom(lines: readonly OpinionLine[], from: number): Text[] {
  const after = lines.slice(from);
  const end = after.findIndex((line) => line.is !== 'note');
  return after.slice(0, end === -1 ? undefined : end).map((line) => line.text);
}

/** Tells whether only other notes stand between a note and the heading of an item. */
function followsItem(lines: readonly OpinionLine[], i: number): boolean {
  return lines.slice(0, i).findLast((line) => line.is !== 'note')?.is === 'item';
}

function itemOf(heading: OpinionLine, paragraphs: Text[], notes: Text[], seed: Seed): OpinionItem {
  if (paragraphs.length !== notes.length) throw mismatch(seed, heading, paragraphs, notes);
  return {
    heading,
    paragraphs: paragraphs.map((text, i) => ({ text, note: notes[i] as Text })),
  };
}

function mismatch(
  seed: Seed,
  heading: OpinionLine,
  paragraphs: Text[],
  notes: Text[],
): EditionError {
  return seedFault(
    seed,
    'notes-mismatch',
    heading.text,
    `this heading stands behind ${paragraphs.length} paragraphs and before ${notes.length} notes`,
    'check whether a paragraph, a note or the heading of another item is missing or torn',
  );
}

function withoutHeading(seed: Seed, paragraph: Text): EditionError {
  return seedFault(
    seed,
    'paragraph-without-heading',
    paragraph,
    'the next part begins before the heading of this paragraph',
    'check whether the item’s heading is missing',
  );
}

function strayNote(seed: Seed, note: Text): EditionError {
  return seedFault(
    seed,
    'notes-mismatch',
    note,
    'this note doesn’t follow an item’s heading',
    'check whether the heading before it is missing',
  );
}
