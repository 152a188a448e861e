import type { LibraryDocument } from '../../model/data/documents.ts';

/** A picture that stands for a page where its link is shown. */
export interface Picture {
  /** As a path from the site's root. */
  url: string;
  width: number;
  height: number;
  alt: string;
}

const SIZE = { width: 1200, height: 630 };

/** The picture of a document, or of the library. */
export function pictureOf(document: LibraryDocument | undefined): Picture {
  if (!document) return { url: 'pictures/library.png', ...SIZE, alt: '东北振兴文库' };
  return { url: `pictures/${document.id}.png`, ...SIZE, alt: `${document.title}｜东北振兴文库` };
}
