import { type Edition, editionNote } from '../../library/edition.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { LIBRARY } from './own-citation.ts';

/** The fields of CSL-JSON (its schema of version 1.0.2) that are used here. */
export interface CslItem {
  id: string;
  type: 'report' | 'article-journal' | 'webpage';
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  number?: string;
  edition?: string;
  publisher?: string;
  /** Whoever gives access to it: here the library, in Zotero its catalogue. */
  source?: string;
  version?: string;
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
 * A document as CSL-JSON. The date is the document's own; the library and its version stand beside
 * it, because they are neither its publisher nor an edition of it.
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
    ...(issuer && citation.type === 'report' && { publisher: issuer }),
    source: LIBRARY,
    version: edition.version,
    ...(date && { issued: dateOf(date) }),
    language: 'zh-CN',
    note: editionNote(edition) + (citation.remark ?? ''),
  };
}

/** A page of the library’s own as CSL-JSON: it is the library’s, and of the day of its edition. */
export function ownPageItem(id: string, title: string, edition: Edition): CslItem {
  return {
    id,
    type: 'webpage',
    title,
    author: [{ literal: LIBRARY }],
    source: LIBRARY,
    version: edition.version,
    issued: dateOf(edition.date),
    language: 'zh-CN',
    note: editionNote(edition),
  };
}

/** @param date such as 2016-12, as exact as it is known */
function dateOf(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}
