import type { LibraryDocument } from '../../model/data/documents.ts';
import { templatesOf } from './citation-data.ts';
import { fillCitation } from './fill.ts';
import type { Format } from './templates.ts';

/** Formats that programs read, with the names of their files. */
export const FILE_TYPES = { bibtex: 'bib', ris: 'ris', csl: 'json' } as const satisfies Partial<
  Record<Format, string>
>;

export type FileFormat = keyof typeof FILE_TYPES;

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
  return `${fillCitation(templatesOf(document)[format], { url })}\n`;
}
