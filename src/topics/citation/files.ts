import type { LibraryDocument } from '../../model/data/documents.ts';
import { citableOf } from './citation-data.ts';
import { cite, FILE_TYPES } from './formats.ts';

/** Formats that programs read. */
export const FILE_FORMATS = ['bibtex', 'ris', 'csl'] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

/** The file of a document's citation, as a path from the site's root. */
export function citationFile({ id }: Pick<LibraryDocument, 'id'>, format: FileFormat): string {
  return `data/citations/${id}.${FILE_TYPES[format]}`;
}

/**
 * The citation of a document for a program. It names no day, because none is known here.
 * @param site address of the site, if the build knows it
 */
export function citationFileText(
  document: LibraryDocument,
  format: FileFormat,
  site: string | undefined,
): string {
  const url = site && `${site}${document.id}/index.html`;
  return `${cite(citableOf(document), format, { url })}\n`;
}
