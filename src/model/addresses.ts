/**
 * Addresses of pages and passages, from the site’s root. Those of single passages stand in the
 * data.
 */

/** The page of the handout; by itself, so that its program brings no other address. */
export const HANDOUT = 'handout.html';

/** The pages that lists and headers lead to. */
export const PAGES = {
  home: 'index.html',
  projects: 'projects/index.html',
  places: 'places/index.html',
  maps: 'maps/index.html',
  indicators: 'indicators/index.html',
  compare: 'compare/index.html',
  agencies: 'agencies/index.html',
  references: 'references/index.html',
  glossary: 'glossary.html',
  timeline: 'timeline.html',
  search: 'search.html',
  handout: HANDOUT,
  notes: 'notes.html',
  lessons: 'lessons/index.html',
  teach: 'teach.html',
  offline: 'offline.html',
  about: 'about.html',
  changes: 'changes.html',
} as const;

/** The page that a host shows for an address that opens nothing. */
export const NOT_FOUND = '404.html';

/** The part of a project that decides whether it has a page of its own, and which list has it. */
interface ProjectMentions {
  id: string;
  type: string;
  mentions: readonly { doc: string }[];
}

/** A project has a page where more than one document names it. */
export function hasOwnPage({ mentions }: ProjectMentions): boolean {
  return new Set(mentions.map(({ doc }) => doc)).size > 1;
}

/** The page of a project, or its row in the list of its type. */
export function projectAddress(project: ProjectMentions): string {
  const { id, type } = project;
  return hasOwnPage(project) ? `projects/${id}.html` : `${projectTypeAddress(type)}#${id}`;
}

/** The list of the projects of a type. */
export function projectTypeAddress(type: string): string {
  return `projects/types/${type}.html`;
}

/** The cover of a document. */
export function documentAddress(doc: string): string {
  return `${doc}/index.html`;
}

/** The page with the whole text of a document. */
export function wholeAddress(doc: string): string {
  return `${doc}/whole.html`;
}

/** Tells whether a page has the whole text of a document. */
export function isWholePage(page: string): boolean {
  return page.endsWith('/whole.html');
}

/** The page of the digests of a document. */
export function digestsAddress(doc: string): string {
  return `${doc}/digests.html`;
}

/** The page of a chapter, or of a box by itself: plan-13/c05.html, plan-13/box-08.html. */
export function textAddress(doc: string, id: string): string {
  return pageInDocument(doc, `${id}.html`);
}

/** A page of a document by the name of its file: plan-13/whole.html. */
export function pageInDocument(doc: string, file: string): string {
  return `${doc}/${file}`;
}

/**
 * The place at which the source stands beside a passage or chapter:
 * plan-13/c05.html#c05-s1-p3 → plan-13/source/c05.html#c05-s1-p3.
 * @param url address of the passage in its chapter
 */
export function sourceAddress(url: string): string {
  return url.replace('/', '/source/');
}

/** The page of a map. */
export function mapAddress(id: string): string {
  return `maps/${id}.html`;
}

/** The page of a map or chart that other sites may show in a frame: embed/railways.html. */
export function embedAddress(id: string): string {
  return `embed/${id}.html`;
}

/** The page of a place, which every place has. */
export function placeAddress(id: string): string {
  return `places/${id}.html`;
}

/** The page of an agency that has tasks or items. */
export function agencyAddress(id: string): string {
  return `agencies/${id}.html`;
}

/** The row of a work that the texts cite. */
export function workAddress(id: string): string {
  return `${PAGES.references}#${id}`;
}

/** The entry of a term. */
export function termAddress(id: string): string {
  return `${PAGES.glossary}#${id}`;
}

/** The list of the passages that use a term, where they are too many for one page. */
export function termPassagesAddress(id: string): string {
  return `${termLetterAddress(id)}#${id}`;
}

/** The page with the terms of a letter: glossary/b.html. */
export function termLetterAddress(id: string): string {
  return `glossary/${id.charAt(0).toLowerCase()}.html`;
}

/** The page of a lesson. */
export function lessonAddress(id: string): string {
  return `lessons/${id}.html`;
}

/** The page of an address: without its fragment. */
export function pageOf(url: string): string {
  return url.split('#', 1)[0] ?? '';
}

/** The parts of the address of a passage: plan-13/c05.html#c05-s1-p3. */
export interface TextAddress {
  doc: string;
  /** The chapter or box that has the page: c05, box-08. */
  page: string;
  /** Empty where the address is that of the whole page. */
  id: string;
}

/**
 * Reads the address of a passage or of its page, from the site's root.
 * @returns nothing for addresses of other pages
 */
export function readTextAddress(address: string): TextAddress | undefined {
  const [, doc, page, id = ''] = /^([\w-]+)\/(c\d+|box-\d+)\.html(?:#(.+))?$/.exec(address) ?? [];
  return doc !== undefined && page !== undefined ? { doc, page, id } : undefined;
}

/** The chapter whose text, or its source, stands on a page: c05; undefined for other pages. */
export function chapterOf(page: string): string | undefined {
  return /\/(c\d+)\.html$/.exec(page)?.[1];
}

/** Tells whether a page is that of a box by itself. */
export function isBoxPage(page: string): boolean {
  return readTextAddress(page)?.page.startsWith('box-') ?? false;
}
