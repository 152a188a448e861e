import { EDITION } from '../../library/this-edition.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { labelsOf } from '../../model/passages/labels.ts';
import type { Labels } from '../../model/passages/passage-name.ts';
import type { Citable } from './formats.ts';
import { citableDocument } from './templates.ts';

/** Data from which a page's script names and cites any passage of a document. */
export interface CitationData {
  citable: Citable;
  labels: Labels;
}

const made = new Map<string, Citable>();

/** The templates and the item for citations of a document, made once. */
export function citableOf(document: LibraryDocument): Citable {
  const known = made.get(document.id);
  if (known) return known;
  const citable = citableDocument(document, EDITION);
  made.set(document.id, citable);
  return citable;
}

/** The citation data of a document. */
export function citationDataOf(document: LibraryDocument): CitationData {
  return { citable: citableOf(document), labels: labelsOf(document) };
}

/** A script that registers the citation data of a document in a global, which `citing.ts` reads. */
export function citationScript(document: LibraryDocument): string {
  const data = JSON.stringify(citationDataOf(document));
  return `(globalThis.dongbeiCitations??={})[${JSON.stringify(document.id)}]=${data};\n`;
}
