import { pageOf } from '../model/addresses.ts';
import { boxName } from '../model/block-kinds.ts';
import type { BoxEntry, Division, LibraryDocument } from '../model/data/documents.ts';
import { joinHeading } from '../model/passages/labels.ts';

/**
 * The place of a box in its document: the name of its division, with the chapter's number before
 * a section's, and the box's address in the text.
 * @throws Error if the document has no such division
 */
export function boxPlace(
  { id, divisions }: LibraryDocument,
  box: BoxEntry,
): { name: string; url: string } {
  for (const chapter of divisions) {
    const section = chapter.divisions?.find((candidate) => candidate.id === box.division);
    if (!section && chapter.id !== box.division) continue;
    return { name: placeName(chapter, section), url: `${pageOf(chapter.url)}#${box.id}` };
  }
  throw new Error(`${id} has no ${box.division}, where ${box.id} should be`);
}

function placeName(chapter: Division, section: Division | undefined): string {
  if (!section) return joinHeading(chapter.label, chapter.title);
  return chapter.label + joinHeading(section.label, section.title);
}

/** The name of a table for screen readers: the title of its box, or the caption before it. */
export function tableName({ blocks, boxes }: LibraryDocument, id: string): string {
  const index = blocks.findIndex((block) => block.id === id);
  const box = boxes.find((candidate) => candidate.id === blocks[index]?.box);
  if (box) return boxName(box);
  const before = blocks[index - 1];
  return before?.kind === 'caption' ? before.reading : '表格';
}

/** Size of a printed page for a box: lines, and characters a line. */
const PAGE = { lines: 32, characters: 36 };

/** Estimates, rather too low than too high, whether a box fits on one printed page, which then isn't broken. */
export function fitsOnPage({ blocks }: Pick<LibraryDocument, 'blocks'>, boxId: string): boolean {
  const lines = blocks
    .filter(({ box }) => box === boxId)
    .map(({ reading, table }) =>
      table ? 1.6 * table.rows.length : Math.ceil(reading.length / PAGE.characters),
    );
  return lines.reduce((sum, count) => sum + count, 0) <= PAGE.lines;
}
