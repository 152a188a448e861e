import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { joinHeading } from '../../../src/model/passages/labels.ts';
import { formatDate, imprintOf } from '../../../src/model/wording.ts';
import { HEI, SONG } from '../../typesetting/fonts.ts';
import type { Book, BookDivision, BookEdition } from '../tree/book.ts';
import { citationAndRights } from '../tree/colophon.ts';
import { figuresOfBook } from '../tree/walk.ts';
import { escaped } from '../xml/escape.ts';
import { chapterPage, type XhtmlOptions, xhtmlPage } from './xhtml.ts';

export interface EpubOptions {
  edition: BookEdition;
  /** The style sheet of all books. */
  css: string;
  /** Printed pages by the first block that begins on each. */
  pages: ReadonlyMap<string, number>;
}

/** One document of an EPUB, with the folder that its pages stand in. */
interface Volume {
  book: Book;
  prefix: string;
}

/** The EPUB of a document. */
export function epubOf(book: Book, options: EpubOptions): Uint8Array {
  const { meta } = book;
  const facts = imprintOf(meta);
  const { id, title, issuer, rights } = meta;
  return packed([{ book, prefix: '' }], {
    id,
    title,
    issuer,
    rights: rights.statement,
    facts,
    options,
  });
}

/** One EPUB of all documents. */
export function libraryEpub(
  books: readonly Book[],
  options: Omit<EpubOptions, 'pages'>,
): Uint8Array {
  const volumes = books.map((book) => ({ book, prefix: `${book.meta.id}-` }));
  const whole = { ...options, pages: new Map<string, number>() };
  const described = { id: 'library', title: '东北振兴文库', issuer: null, rights: null };
  return packed(volumes, { ...described, facts: [], options: whole });
}

interface Description {
  id: string;
  title: string;
  issuer: string | null;
  rights: string | null;
  facts: readonly (string | null)[];
  options: EpubOptions;
}

interface Page {
  id: string;
  file: string;
  content: string;
}

function packed(volumes: readonly Volume[], description: Description): Uint8Array {
  const { options, title } = description;
  const pages: Page[] = [
    { id: 'cover-page', file: 'cover.xhtml', content: coverPage(description) },
    ...volumes.flatMap((volume) => pagesOf(volume, options)),
  ];
  const pictures = picturesOf(volumes);
  const files: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.css': options.css,
    'OEBPS/cover.svg': coverPicture(title, description.facts),
    'OEBPS/nav.xhtml': navigation(volumes, description),
    'OEBPS/package.opf': packageOf(
      pages,
      pictures.map(([file]) => file),
      description,
    ),
    ...Object.fromEntries(pictures.map(([file, svg]) => [`OEBPS/${file}`, svg])),
    ...Object.fromEntries(pages.map(({ file, content }) => [`OEBPS/${file}`, content])),
  };
  const mtime = new Date(`${options.edition.date}T12:00:00`);
  const entries: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }] };
  // To pack them as small as can be takes twice as long, for a hundredth.
  for (const [path, text] of Object.entries(files))
    entries[path] = [strToU8(text), { level: 6, mtime }];
  return zipSync(entries);
}

function pagesOf({ book, prefix }: Volume, { pages, edition }: EpubOptions): Page[] {
  const xhtml: XhtmlOptions = {
    printedPage: (block) => pages.get(block),
    pictureFile: (figure) => pictureFile(prefix, figure),
  };
  const chapters = book.chapters.map((chapter) => ({
    id: prefix + chapter.id,
    file: `${prefix}${chapter.id}.xhtml`,
    content: chapterPage(book, chapter, xhtml),
  }));
  const id = `${prefix}colophon`;
  return [...chapters, { id, file: `${id}.xhtml`, content: colophonPage(book, edition) }];
}

function pictureFile(prefix: string, figure: string): string {
  return `${prefix}${figure}.svg`;
}

/** The drawings of books by the names of their files; readers have fonts of their own. */
function picturesOf(volumes: readonly Volume[]): [string, string][] {
  return volumes.flatMap(({ book, prefix }) =>
    [...figuresOfBook(book.chapters)].flatMap(({ id, picture }): [string, string][] => {
      if (!picture) return [];
      const svg = picture.svg.replaceAll(SONG, 'serif').replaceAll(HEI, 'sans-serif');
      return [[pictureFile(prefix, id), svg]];
    }),
  );
}

const COLOPHON = '版本与版权';
const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function coverPage({ title }: Description): string {
  const body = `<section epub:type="cover"><img src="cover.svg" alt="封面：${escaped(title)}" role="doc-cover"/></section>`;
  return xhtmlPage(title, body);
}

function colophonPage(book: Book, { version, date }: BookEdition): string {
  const edition = `东北振兴文库${version}版，${formatDate(date)}。补正的字符在注里说明依据。`;
  const lines = [edition, ...citationAndRights(book)].map((line) => `<p>${escaped(line)}</p>`);
  const body = `<section epub:type="colophon" role="doc-colophon"><h1>${COLOPHON}</h1>\n${lines.join('\n')}\n</section>`;
  return xhtmlPage(COLOPHON, body, 'backmatter');
}

/** The title in as many lines as it needs, with what the cover says of the document. */
function coverPicture(title: string, facts: readonly (string | null)[]): string {
  const lines = title.match(/.{1,9}/gu) ?? [];
  const texts = lines.map(
    (line, index) => `<text x="300" y="${300 + index * 62}" font-size="46">${escaped(line)}</text>`,
  );
  const below = facts.map(
    (line, index) =>
      `<text x="300" y="${340 + lines.length * 62 + index * 36}" font-size="22">${escaped(line ?? '')}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" role="img" aria-label="${escaped(title)}">
<rect width="600" height="800" fill="#f7f4ee"/><rect x="30" y="30" width="540" height="740" fill="none" stroke="#9c2f1f" stroke-width="2"/>
<g font-family="serif" fill="#1d1b18" text-anchor="middle">${texts.join('')}${below.join('')}<text x="300" y="730" font-size="20">东北振兴文库</text></g>
</svg>
`;
}

function navigation(volumes: readonly Volume[], { title, options }: Description): string {
  const contents = volumes.map(({ book, prefix }) => {
    const chapters = book.chapters.map((chapter) => {
      const file = `${prefix}${chapter.id}.xhtml`;
      const inner = chapter.divisions
        .flatMap(({ children }) => children)
        .filter((node): node is BookDivision => node.type === 'division' && node.title !== '')
        .map(
          ({ id, label, title: name }) =>
            `<li><a href="${file}#${id}">${escaped(joinHeading(label, name))}</a></li>`,
        );
      const list = inner.length > 0 ? `<ol>${inner.join('')}</ol>` : '';
      return `<li><a href="${file}">${escaped(chapter.name)}</a>${list}</li>`;
    });
    chapters.push(`<li><a href="${prefix}colophon.xhtml">${COLOPHON}</a></li>`);
    return volumes.length === 1
      ? chapters.join('\n')
      : `<li><span>${escaped(book.meta.title)}</span><ol>${chapters.join('\n')}</ol></li>`;
  });
  const [first] = volumes;
  const start = first ? `${first.prefix}${first.book.chapters[0]?.id}.xhtml` : 'cover.xhtml';
  const fileOf = new Map(
    volumes.flatMap(({ book, prefix }) =>
      [...chapterOfBlocks(book)].map(([block, chapter]) => [block, `${prefix}${chapter}.xhtml`]),
    ),
  );
  const printed = [...options.pages].map(
    ([block, page]) => `<li><a href="${fileOf.get(block)}#page-${page}">${page}</a></li>`,
  );
  const pageList =
    printed.length > 0
      ? `<nav epub:type="page-list" hidden=""><h2>印刷页码</h2><ol>${printed.join('')}</ol></nav>`
      : '';
  const body = `<nav epub:type="toc" role="doc-toc"><h1>目录</h1><ol>
${contents.join('\n')}
</ol></nav>
<nav epub:type="landmarks" hidden=""><h2>导航</h2><ol>
<li><a epub:type="cover" href="cover.xhtml">封面</a></li>
<li><a epub:type="toc" href="nav.xhtml">目录</a></li>
<li><a epub:type="bodymatter" href="${start}">正文</a></li>
</ol></nav>
${pageList}`;
  return xhtmlPage(title, body);
}

function* chapterOfBlocks(book: Book): Generator<[string, string]> {
  for (const chapter of book.chapters) {
    const visit = function* (
      nodes: readonly BookDivision['children'][number][],
    ): Generator<string> {
      for (const node of nodes) {
        if (node.type === 'block') yield node.id;
        else if (node.type === 'figure') yield node.caption.id;
        else yield* visit(node.children);
      }
    };
    for (const block of visit(chapter.divisions)) yield [block, chapter.id];
  }
}

function packageOf(
  pages: readonly Page[],
  pictures: readonly string[],
  { id, title, issuer, rights, options }: Description,
): string {
  const { edition } = options;
  const uuid = uuidOf(`dongbei-library ${id} ${edition.version}`);
  const items = pages.map(
    ({ id: page, file }) =>
      `<item id="${page}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  items.push(
    ...pictures.map(
      (file) => `<item id="${file.replace('.', '-')}" href="${file}" media-type="image/svg+xml"/>`,
    ),
  );
  const hasPictures = pictures.length > 0;
  const [, ...rest] = pages;
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang="zh-CN" prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="uid">urn:uuid:${uuid}</dc:identifier>
<dc:title>${escaped(title)}</dc:title>
<dc:language>zh-CN</dc:language>
<dc:publisher>东北振兴文库</dc:publisher>
${options.pages.size > 0 ? `<dc:source id="print">books/${id}.pdf</dc:source>\n<meta refines="#print" property="source-of">pagination</meta>\n` : ''}${issuer ? `<dc:creator>${escaped(issuer)}</dc:creator>\n` : ''}${rights ? `<dc:rights>${escaped(rights)}</dc:rights>\n` : ''}<dc:date>${edition.date}</dc:date>
<meta property="dcterms:modified">${edition.date}T12:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
${hasPictures ? '<meta property="schema:accessMode">visual</meta>\n<meta property="schema:accessibilityFeature">alternativeText</meta>\n' : ''}<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">displayTransformability</meta>
<meta property="schema:accessibilityFeature">ARIA</meta>
${options.pages.size > 0 ? '<meta property="schema:accessibilityFeature">printPageNumbers</meta>\n<meta property="schema:accessibilityFeature">pageBreakMarkers</meta>\n' : ''}<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">全书为可缩放的文字，表格有表头，${hasPictures ? '地图有替代文字，' : ''}补正的字符以脚注说明。</meta>
<meta name="cover" content="cover-picture"/>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="book.css" media-type="text/css"/>
<item id="cover-picture" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
${items.join('\n')}
</manifest>
<spine>
${['cover-page', 'nav', ...rest.map(({ id: page }) => page)].map((page) => `<itemref idref="${page}"/>`).join('\n')}
</spine>
</package>
`;
}

/** A name-based id: the same book of the same edition always has the same. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
