import { chapterOf, documentAddress } from '../../model/addresses.ts';
import { bookAddress } from '../../model/books/book-files.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { dateWithoutNote } from '../../model/wording.ts';
import type { Part } from './page-subject.ts';

/** The name and content of a `<meta>` element. */
export type Tag = [name: string, content: string];

/**
 * The tags of a page for reference managers (Highwire Press and Dublin Core), Zotero above all: it
 * takes an institution for a report's and a journal for an article's.
 * @param part the part of the document that stands on the page, if not all of it
 * @param url absolute address of the page, if it is known
 */
export function referenceTags(document: LibraryDocument, part?: Part, url?: string): Tag[] {
  const { issuer, number, citation, rights } = document;
  const date = dateWithoutNote(document);
  const title = part ? `${document.title}：${part.name}` : document.title;
  const isReport = citation.type === 'report';
  const tags: [string, string | null | undefined][] = [
    ['citation_title', title],
    ['citation_author', issuer],
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_technical_report_institution', isReport ? issuer : null],
    ['citation_technical_report_number', number],
    ['citation_journal_title', citation.journal],
    ['citation_language', 'zh-CN'],
    ['citation_public_url', url],
    ['DC.title', title],
    ['DC.creator', issuer],
    ['DC.date', date],
    ['DC.identifier', number],
    ['DC.language', 'zh-CN'],
    ['DC.rights', rights.statement],
    ['DC.relation.isPartOf', '东北振兴文库'],
  ];
  return tags.filter((tag): tag is Tag => Boolean(tag[1]));
}

/** A form of a page's text, for programs that look for one in its head. */
export interface Alternate {
  type: string;
  title: string;
  /** As a path from the site's root. */
  url: string;
}

/**
 * The files with the text of a cover or a chapter: of a cover the whole document as PDF, EPUB and
 * TEI, of a chapter its PDF; none of other pages.
 * @param page from the site's root
 */
export function alternatesOf({ id, leftOut }: LibraryDocument, page: string): Alternate[] {
  if (leftOut) return [];
  if (page === documentAddress(id))
    return WHOLE.map(({ type, title, ending }) => ({ type, title, url: bookAddress(id, ending) }));
  const chapter = chapterOf(page);
  if (!chapter) return [];
  return [{ type: PDF, title: 'PDF', url: bookAddress(id, `-${chapter}.pdf`) }];
}

const PDF = 'application/pdf';
const WHOLE = [
  { type: PDF, title: 'PDF', ending: '.pdf' },
  { type: 'application/epub+zip', title: 'EPUB', ending: '.epub' },
  { type: 'application/tei+xml', title: 'TEI P5', ending: '.xml' },
];

/** The picture of a page beside its link in other programs. */
interface PagePicture {
  /** As a path from the site's root. */
  url: string;
  width: number;
  height: number;
  alt: string;
}

const SIZE = { width: 1200, height: 630 };

/** The picture of a document, or of the library. */
export function pictureOf(document: LibraryDocument | undefined): PagePicture {
  if (!document) return { url: 'pictures/library.png', ...SIZE, alt: '东北振兴文库' };
  return { url: `pictures/${document.id}.png`, ...SIZE, alt: `${document.title}｜东北振兴文库` };
}
