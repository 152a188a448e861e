/**
 * Nothing is lost in any form: the text taken back out of each book is the readings of all blocks in
 * their order, but for what a form adds around them and says so.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes as Dom, parse } from 'parse5';
import { getDocumentProxy } from 'unpdf';
import type { LibraryDocument } from '../../src/model/data/documents.ts';
import { convertedBy } from '../support/office.ts';
import { DIST } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

const DOCUMENTS = readdirSync(join(DIST, 'data/documents')).map((name) =>
  name.replace(/\.json$/, ''),
);

function fileOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(DIST, 'books', name)));
}

function textOfFile(name: string): string {
  return readFileSync(join(DIST, 'books', name), 'utf8');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function documentOf(id: string): LibraryDocument {
  return JSON.parse(readFileSync(join(DIST, 'data/documents', `${id}.json`), 'utf8'));
}

/** The text that all forms have to hold: the readings of all blocks, without white space. */
function expected({ blocks }: LibraryDocument): string {
  return bare(blocks.map(({ reading }) => reading).join(''));
}

/** Compares long texts, and names the place where they part. */
function assertSame(found: string, wanted: string) {
  let at = 0;
  while (at < wanted.length && found[at] === wanted[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 20), at + 40);
  assert.ok(found === wanted, `at ${at}: “${around(found)}” instead of “${around(wanted)}”`);
}

/** The characters of an XML or HTML text, but for elements that a form adds. */
function charactersIn(source: string, leaveOut: (element: Dom.Element) => boolean): string {
  const visit = (node: Dom.Node): string => {
    if (node.nodeName === '#text') return (node as Dom.TextNode).value;
    if ('tagName' in node && leaveOut(node)) return '';
    return 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
  };
  return bare(
    visit(
      parse(source.replace(/<\?xml[^>]*>/, '').replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>')),
    ),
  );
}

function attribute({ attrs }: Dom.Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

for (const id of DOCUMENTS) {
  describe(`the books of ${id}`, () => {
    const document = documentOf(id);

    test('plain text', () => {
      const [, ...body] = textOfFile(`${id}.txt`).split('\n\n');
      // Frames stand around boxes; the head is the part before the first blank line.
      assertSame(bare(body.join('').replaceAll('─'.repeat(20), '')), expected(document));
    });

    test('EPUB', () => {
      const files = unzipSync(fileOf(`${id}.epub`));
      const chapters = Object.keys(files).filter((name) => /\/(c\d+)\.xhtml$/.test(name));
      const text = chapters.sort().map((name) => {
        const source = strFromU8(files[name] as Uint8Array);
        return charactersIn(
          source,
          (element) =>
            ['head', 'aside'].includes(element.tagName) ||
            attribute(element, 'class') === 'aside' ||
            attribute(element, 'epub:type') === 'footnotes' ||
            // A chapter without a heading gets one.
            (element.tagName === 'h1' && attribute(element, 'id') === undefined),
        );
      });
      assertSame(text.join(''), expected(document));
    });

    test('TEI', () => {
      const text = charactersIn(textOfFile(`${id}.xml`), (element) => {
        const type = attribute(element, 'type') ?? '';
        const isAdded = element.tagName === 'note' && ['roles', 'editorial'].includes(type);
        return ['teiheader', 'standoff', 'back'].includes(element.tagName) || isAdded;
      });
      assertSame(text, expected(document));
    });

    test('Word', () => {
      const files = unzipSync(fileOf(`${id}.docx`));
      const body = strFromU8(files['word/document.xml'] as Uint8Array);
      // The first pages end with the second page break.
      const text = body.split('<w:pageBreakBefore/>').slice(2).join('');
      const paragraphs = text
        .split('</w:p>')
        .filter((paragraph) => !paragraph.includes('w:val="BookAside"'))
        .flatMap((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)])
        .map(([, words = '']) =>
          words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
        );
      assertSame(bare(paragraphs.join('')), expected(document));
    });

    test('Markdown', () => {
      const file = textOfFile(`${id}.md`);
      const pieces = file.split('\n\n').slice(headLines(file));
      const text = pieces
        .filter((piece) => !/^\[\^[\w-]+\]: /.test(piece) && !/^\*[^*].*\*$/s.test(piece))
        .join('\n')
        .replace(/^> \*[^*].*[^*]\*$/gm, '')
        .replace(/\[\^[\w-]+\]/g, '')
        .replace(/^(?:> ?)?\|(?: --- \|)+$/gm, '')
        .replace(/^>? ?#+ /gm, '')
        .replace(/^> ?/gm, '')
        .replace(/(?<!\\)\*\*/g, '')
        .replace(/(?<!\\)\|/g, '')
        .replace(/\\([\\`*_[\]<>|~#])/g, '$1');
      assertSame(bare(text), expected(document));
    });

    test('PDF', async () => {
      const pdf = await getDocumentProxy(fileOf(`${id}.pdf`));
      const pages: string[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent({ includeMarkedContent: true });
        pages.push(charactersOfPage(items as Item[]));
      }
      const text = bare(pages.join(''));
      const { blocks } = document;
      let at = 0;
      for (const { id: block, kind, reading, table } of blocks) {
        if (table) {
          // Cells that span rows are set after those beside them.
          for (const cell of [...table.header, ...table.rows].flat()) {
            const words = bare(cell.reading);
            assert.ok(text.indexOf(words, at) >= 0, `${block} has no cell ${words}`);
          }
          continue;
        }
        const wanted = bare(reading);
        // The title stands on the first page, before all others.
        const found = text.indexOf(wanted, kind === 'title' ? 0 : at);
        assert.ok(found >= 0, `${block} is missing: ${wanted.slice(0, 40)}`);
        if (kind !== 'title') at = found + wanted.length;
      }
    });
  });
}

test('LibreOffice opens a file for Word and reads all of it in its order', () => {
  const ids = someOf(DOCUMENTS, 1);
  const saved = convertedBy(
    'txt:Text (encoded):UTF8',
    ids.map((id) => join(DIST, 'books', `${id}.docx`)),
  );
  const restored: { doc: string; block: string }[] = JSON.parse(
    readFileSync(join(DIST, 'data/restorations.json'), 'utf8'),
  );
  for (const id of ids) {
    const text = bare(saved(`${id}.txt`).toString('utf8'));
    // The numbers of footnotes stand in the text of passages that something is restored in.
    const noted = new Set(restored.filter(({ doc }) => doc === id).map(({ block }) => block));
    let at = 0;
    for (const { id: block, kind, reading, table } of documentOf(id).blocks) {
      if (table || kind === 'title' || noted.has(block)) continue;
      const found = text.indexOf(bare(reading), at);
      assert.ok(found >= 0, `${id}.docx lacks ${block}`);
      at = found + bare(reading).length;
    }
  }
});

/** The number of pieces at the head of a Markdown file. */
function headLines(text: string): number {
  return text.split('\n\n').findIndex((piece) => piece.includes('著作权')) + 1;
}

interface Item {
  type?: string;
  tag?: string;
  str?: string;
}

/** The characters of a page but for its running title and number, which are marked as artifacts. */
function charactersOfPage(items: readonly Item[]): string {
  const open: boolean[] = [];
  let text = '';
  for (const { type, tag, str } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(tag === 'Artifact');
    else if (type === 'endMarkedContent') open.pop();
    else if (!open.includes(true)) text += str ?? '';
  }
  return text;
}
