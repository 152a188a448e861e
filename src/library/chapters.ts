import { pageOf } from '../model/addresses.ts';
import type { BlockEntry, Division, LibraryDocument } from '../model/data/documents.ts';
import { FRONT, joinHeading } from '../model/passages/labels.ts';

/** A chapter page: the divisions whose text stands on it, the first of which names it. */
export interface Chapter {
  id: string;
  label: string;
  title: string;
  url: string;
  /** More than one if back matter follows the last part. */
  divisions: Division[];
}

/** The pages of a document's chapters or parts, in reading order. */
export function chaptersOf(document: LibraryDocument): Chapter[] {
  const pages = Map.groupBy(document.divisions, (division) => pageOf(division.url));
  return [...pages].map(([url, divisions]) => {
    const [first] = divisions as [Division, ...Division[]];
    return { id: first.id, label: first.label, title: first.title, url, divisions };
  });
}

/** The name of a chapter in lists and titles: 第五章 坚持协调发展…; 卷首 if it has none. */
export function nameOf({ label, title }: Pick<Chapter, 'label' | 'title'>): string {
  return joinHeading(label, title) || FRONT;
}

/** The name of a chapter in little room: 第五章, 第一部分 of 一、, 卷首. */
export function shortNameOf(chapter: Pick<Chapter, 'label' | 'title'>): string {
  return chapter.label.replace(/^(.+)、$/, '第$1部分') || nameOf(chapter);
}

/** Characters of a chapter's title on a line of a phone. */
const PHRASE = 11;

/**
 * The phrases of a title, cut behind its blanks and commas: a title in phrases breaks between them.
 * It stays one phrase if it has none, or one that is longer than a line.
 */
export function phrasesOf(title: string): string[] {
  const phrases = title.split(/(?<=[\s，、])/u);
  return phrases.some(({ length }) => length > PHRASE + 1) ? [title] : phrases;
}

/** chapters: 第五章 and 第一节, set in the middle of the page; numerals: 一、 and （一）, set at its side. */
export function headingForm(document: LibraryDocument): 'chapters' | 'numerals' {
  return document.divisions.some(({ label }) => /^第.+章$/.test(label)) ? 'chapters' : 'numerals';
}

/** The blocks that stand on a page, in reading order. */
export function blocksOn(document: LibraryDocument, page: string): BlockEntry[] {
  return document.blocks.filter(({ url }) => pageOf(url) === page);
}

/** Tells whether a chapter's text includes a heading for its page, which otherwise makes its own. */
export function hasOwnHeading(document: LibraryDocument, chapter: Chapter): boolean {
  return blocksOn(document, chapter.url).some(
    ({ id, kind }) => kind === 'title' || (kind === 'heading' && id === chapter.id),
  );
}

/** The neighbours of an element in a list. */
export function neighbours<T>(
  list: readonly T[],
  index: number,
): { previous: T | undefined; next: T | undefined } {
  return { previous: list[index - 1], next: list[index + 1] };
}

/** One line on a chapter for search engines: its sections, or the beginning of its text. */
export function describe(chapter: Chapter, blocks: readonly BlockEntry[]): string {
  const sections = chapter.divisions.flatMap(({ divisions = [] }) => divisions);
  if (sections.length > 0) {
    return `${sections.map((section) => joinHeading(section.label, section.title)).join('；')}。`;
  }
  return blocks.find(({ kind }) => kind === 'paragraph')?.reading || nameOf(chapter);
}
