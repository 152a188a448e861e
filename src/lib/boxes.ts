import { joinHeading, pageOf } from './chapters.ts';
import type { BoxEntry, Division, LibraryDocument } from './schemas.ts';

/** 专栏8 重大装备制造业发展… */
export function boxName({ number, title }: Pick<BoxEntry, 'number' | 'title'>): string {
  return `专栏${number} ${title}`;
}

/**
 * Where a box stands in its document: the name of its division, with the chapter's number before
 * a section's, and the box's address in the text.
 * @throws Error where the document has no such division
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
