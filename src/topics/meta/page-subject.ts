import { chaptersOf, nameOf, shortNameOf } from '../../library/chapters.ts';
import { documentAddress, PAGES, wholeAddress } from '../../model/addresses.ts';
import { boxLabel, boxName } from '../../model/block-kinds.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';

/** A chapter or box: 第五章 优化结构 构建现代产业体系, 第五章. */
export interface Part {
  name: string;
  shortName: string;
}

/** The subject of a page: the library, a document, a part of one, or something else. */
export type Subject =
  | { kind: 'home' | 'other' }
  | { kind: 'document'; document: LibraryDocument }
  | { kind: 'part'; document: LibraryDocument; part: Part };

/**
 * Finds the subject of a page by its address.
 * @param page as a path from the site's root: plan-13/c05.html
 */
export function subjectOf(documents: readonly LibraryDocument[], page: string): Subject {
  if (page === PAGES.home) return { kind: 'home' };
  const document = documents.find(({ id }) => page.startsWith(`${id}/`));
  if (!document) return { kind: 'other' };
  const wholes = [documentAddress(document.id), wholeAddress(document.id)];
  if (wholes.includes(page)) return { kind: 'document', document };
  const part = partOf(document, page);
  return part ? { kind: 'part', document, part } : { kind: 'other' };
}

function partOf(document: LibraryDocument, page: string): Part | undefined {
  const chapter = chaptersOf(document).find(({ url }) => url === page);
  if (chapter) return { name: nameOf(chapter), shortName: shortNameOf(chapter) };
  const box = document.boxes.find(({ url }) => url === page);
  return box && { name: boxName(box), shortName: boxLabel(box.number) };
}
