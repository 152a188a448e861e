import { EDITION } from '../../library/this-edition.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { labelsOf } from '../../model/passages/labels.ts';
import type { Labels } from '../../model/passages/passage-name.ts';
import { citationTemplates, type Templates } from './templates.ts';

/** Data in a page from which its script cites any passage. */
export interface CitationData {
  document: string;
  formats: Templates;
  labels: Labels;
  /** Of the edition. */
  version: string;
}

const templates = new Map<string, Templates>();

/** The templates of a document, made once. */
export function templatesOf(document: LibraryDocument): Templates {
  const known = templates.get(document.id);
  if (known) return known;
  const made = citationTemplates(document, EDITION);
  templates.set(document.id, made);
  return made;
}

/** The citation data of one page of a document. */
export function citationDataOf(document: LibraryDocument, page: string): CitationData {
  return {
    document: document.id,
    formats: templatesOf(document),
    labels: labelsOf(document, page),
    version: EDITION.version,
  };
}
