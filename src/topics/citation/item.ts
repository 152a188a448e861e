import { type Edition, editionName } from '../../library/edition.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';

/** The fields of CSL-JSON that are used here. */
export interface CslItem {
  id: string;
  type: 'report' | 'article-journal';
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  number?: string;
  edition?: string;
  publisher?: string;
  issued?: CslDate;
  page?: string;
  URL?: string;
  accessed?: CslDate;
  language?: string;
  note?: string;
}

export interface CslDate {
  'date-parts': number[][];
}

/**
 * A document as CSL-JSON. The edition counts as the edition cited (版本项) and not as a book that
 * holds the document: then the date is the document's own and not that of the edition.
 */
export function itemOf(document: LibraryDocument, edition: Edition): CslItem {
  const { id, title, issuer, number, date, citation } = document;
  return {
    id,
    type: citation.type,
    title,
    ...(issuer && { author: [{ literal: issuer }] }),
    ...(citation.journal && { 'container-title': citation.journal }),
    ...(number && { number }),
    edition: editionName(edition),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    language: 'zh-CN',
  };
}
