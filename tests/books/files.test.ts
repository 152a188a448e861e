/** The files of books: which there are, what they say of themselves, that programs open them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import type { LibraryDocument } from '../../src/model/data/documents.ts';
import type { RestorationEntry } from '../../src/model/data/restorations.ts';
import { DIST } from '../support/server.ts';

const BOOKS = join(DIST, 'books');
const files = new Set(readdirSync(BOOKS));
const documents = readdirSync(join(DIST, 'data/documents'))
  .filter((name) => name.endsWith('.json'))
  .map(
    (name): LibraryDocument => JSON.parse(readFileSync(join(DIST, 'data/documents', name), 'utf8')),
  );
const restorations: RestorationEntry[] = JSON.parse(
  readFileSync(join(DIST, 'data/restorations.json'), 'utf8'),
);

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(BOOKS, name)));
}

test('every document is there in every form, every chapter as PDF and text', () => {
  for (const { id, divisions } of documents) {
    for (const ending of ['.pdf', '-large.pdf', '.epub', '.docx', '.txt', '.md', '.xml'])
      assert.ok(files.has(id + ending), id + ending);
    for (const { id: chapter, kind } of divisions)
      for (const ending of ['.pdf', '.txt'])
        if (kind !== 'back') assert.ok(files.has(`${id}-${chapter}${ending}`), chapter + ending);
  }
  for (const name of [
    'library.pdf',
    'library.epub',
    'opinion-62.akn.xml',
    'liaoning-tasks.akn.xml',
  ])
    assert.ok(files.has(name), name);
});

describe('each form names who issued a document, and nobody where the source names none', () => {
  for (const { id, issuer, rights, citation } of documents) {
    const said = (pattern: RegExp, text: string) => pattern.exec(text)?.[1] || null;
    const partOf = (name: string, path: string) =>
      strFromU8(unzipSync(bytesOf(name))[path] as Uint8Array);

    test(id, async () => {
      const tei = readFileSync(join(BOOKS, `${id}.xml`), 'utf8');
      assert.equal(said(/<author><orgName>(.*?)<\/orgName>/, tei), issuer);
      assert.equal(said(/<title level="j">(.*?)<\/title>/, tei), citation.journal ?? null);
      const opf = partOf(`${id}.epub`, 'OEBPS/package.opf');
      assert.equal(said(/<dc:creator>(.*?)<\/dc:creator>/, opf), issuer);
      assert.equal(said(/<dc:rights>(.*?)<\/dc:rights>/, opf), rights.statement);
      const core = partOf(`${id}.docx`, 'docProps/core.xml');
      assert.equal(said(/<dc:creator>(.*?)<\/dc:creator>/, core), issuer);
      const { info } = await (await getDocumentProxy(bytesOf(`${id}.pdf`))).getMetadata();
      const { Author, Subject } = info as { Author?: string; Subject?: string };
      assert.equal(Author ?? null, issuer);
      assert.ok(Subject?.startsWith(rights.statement), Subject);
    });
  }
});

test('one space stands between the number of a heading and its words', () => {
  for (const { id, divisions } of documents) {
    const lines = ['txt', 'md'].map((ending) =>
      readFileSync(join(BOOKS, `${id}.${ending}`), 'utf8')
        .replaceAll(/^#+ /gm, '')
        .split('\n'),
    );
    const named = divisions
      .flatMap((one) => [one, ...(one.divisions ?? [])])
      .filter(({ label }) => /\p{L}$/u.test(label));
    for (const { label, title } of named)
      for (const form of lines) assert.ok(form.includes(`${label} ${title}`), `${id}: ${label}`);
  }
});

test('offline.html leads to every file and says how large it is', () => {
  const html = readFileSync(join(DIST, 'offline.html'), 'utf8');
  assert.doesNotMatch(html, /@size:/);
  for (const name of files) assert.ok(html.includes(`books/${name}"`), name);
});

for (const name of [...files].filter((file) => file.endsWith('.epub'))) {
  test(`${name} is a valid EPUB`, async () => {
    const { valid, messages } = await EpubCheck.validate(bytesOf(name));
    const faults = messages.filter(({ severity }) =>
      ['fatal', 'error', 'warning'].includes(severity),
    );
    assert.deepEqual(faults, []);
    assert.ok(valid);
  });
}

describe('what is restored is told in each form', () => {
  for (const { id } of documents) {
    const own = restorations.filter(({ doc }) => doc === id);
    const marked = own.filter(
      ({ raw, restored, confidence }) => raw !== restored || confidence === 'unknown',
    );

    test(`${id} as TEI: all ${own.length}, with how sure each is`, () => {
      const xml = readFileSync(join(BOOKS, `${id}.xml`), 'utf8');
      for (const { id: restoration } of own)
        assert.ok(xml.includes(`xml:id="n-${restoration}"`), restoration);
      for (const { id: restoration } of marked)
        assert.ok(xml.includes(`corresp="#n-${restoration}"`), restoration);
    });

    test(`${id} as EPUB, Word and Markdown: a note for each of the ${marked.length} in the text`, () => {
      const epub = Object.entries(unzipSync(bytesOf(`${id}.epub`)))
        .filter(([path]) => path.endsWith('.xhtml'))
        .map(([, file]) => strFromU8(file))
        .join('');
      const footnotes = strFromU8(
        unzipSync(bytesOf(`${id}.docx`))['word/footnotes.xml'] as Uint8Array,
      );
      const markdown = readFileSync(join(BOOKS, `${id}.md`), 'utf8');
      for (const { id: restoration } of marked) {
        assert.ok(epub.includes(`<aside id="n-${restoration}" epub:type="footnote"`), restoration);
        assert.ok(markdown.includes(`\n[^${restoration}]: `), restoration);
      }
      // Two more are Word's own.
      assert.equal(footnotes.match(/<w:footnote /g)?.length, marked.length + 2);
    });
  }
});

test('Word keeps numbers whole, headings with their text, and lines as long as each other', () => {
  for (const { id } of documents) {
    const styles = strFromU8(unzipSync(bytesOf(`${id}.docx`))['word/styles.xml'] as Uint8Array);
    // Digits are Latin text: as Chinese, a line may end between any two of them.
    assert.match(styles, /<w:lang w:val="en-US" w:eastAsia="zh-CN"\/>/, id);
    const styleOf = (name: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${name}".*?</w:style>`).exec(styles)?.[0] ?? '';
    for (const level of [1, 2, 3])
      assert.match(styleOf(`Heading${level}`), /<w:keepNext\/>/, `${id}: level ${level}`);
    assert.match(styleOf('BookText'), /<w:jc w:val="both"\/>/, id);
  }
});

describe('PDF', () => {
  for (const { id, title } of documents) {
    test(`${id}.pdf has its title, language, tags and an outline of its parts`, async () => {
      const pdf = await getDocumentProxy(bytesOf(`${id}.pdf`));
      const { info } = await pdf.getMetadata();
      assert.equal((info as { Title?: string }).Title, title);
      assert.equal((info as { Language?: string }).Language, 'zh-CN');
      assert.deepEqual(await pdf.getMarkInfo().then((marks) => marks?.Marked), true);
      const outline = await pdf.getOutline();
      const { divisions } = documents.find((one) => one.id === id) as LibraryDocument;
      const chapters = divisions.filter(({ kind }) => kind === 'chapter');
      assert.ok(outline.length >= chapters.length, `${outline.length} parts`);
      // A number is set off from the words behind it: 第一章 开创, not 第一章开创.
      for (const { label, title: words } of chapters.filter((one) => one.label.startsWith('第')))
        assert.ok(
          outline.some((part) => part.title === `${label} ${words}`),
          label,
        );
    });

    test(`${id}.pdf has heads of tables and a language in its structure`, async () => {
      const pdf = await getDocumentProxy(bytesOf(`${id}.pdf`));
      const roles = new Set<string>();
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const tree = await (await pdf.getPage(number)).getStructTree();
        if (tree) collect(tree as StructNode, roles);
      }
      assert.ok(roles.has('H1') && roles.has('P'), [...roles].join(' '));
      const { blocks } = documents.find((one) => one.id === id) as LibraryDocument;
      if (blocks.some(({ table }) => table)) assert.ok(roles.has('TH') && roles.has('TD'));
    });
  }
});

interface StructNode {
  role?: string;
  children?: StructNode[];
}

function collect({ role, children = [] }: StructNode, roles: Set<string>): void {
  if (role) roles.add(role);
  for (const child of children) collect(child, roles);
}

test('the same edition gives the same books: no date but its own', () => {
  const { created } = JSON.parse(readFileSync(join(DIST, 'data/datapackage.json'), 'utf8'));
  for (const name of [...files].filter((file) => file.endsWith('.docx'))) {
    const core = strFromU8(unzipSync(bytesOf(name))['docProps/core.xml'] as Uint8Array);
    const dates = core.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    assert.deepEqual([...new Set(dates)], [created.slice(0, 10)], name);
  }
});
