/** The books for Word, opened by LibreOffice and set as PDF: nothing is lost, contents work, maps are there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import type { LibraryDocument } from '../../src/model/data/documents.ts';
import { convertedBy } from '../support/office.ts';
import { DIST } from '../support/server.ts';

const DOCUMENTS = ['plan-12', 'plan-13', 'opinion-62', 'liaoning-tasks', 'reform-40'];
const files = DOCUMENTS.map((id) => join(DIST, 'books', `${id}.docx`));
let pdf: (name: string) => Buffer;
let html: (name: string) => Buffer;
before(() => {
  pdf = convertedBy('pdf', files);
  html = convertedBy('html:HTML (StarWriter):EmbedImages', files);
});

/** The characters of a page that LibreOffice wrote, but for tags and white space. */
function charactersIn(source: string): string {
  return source
    .replace(/<(style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<sup>[\s\S]*?<\/sup>/g, (sign) => (/sdfootnote/.test(sign) ? '' : sign))
    .replace(/<a class="sdfootnoteanc"[\s\S]*?<\/a>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s/g, '');
}

for (const id of DOCUMENTS) {
  describe(`${id}.docx in LibreOffice`, () => {
    const document: LibraryDocument = JSON.parse(
      readFileSync(join(DIST, 'data/documents', `${id}.json`), 'utf8'),
    );

    test('has the readings of all blocks in their order', () => {
      const text = charactersIn(html(`${id}.html`).toString('utf8'));
      // The contents name headings before the text does.
      let at = 0;
      for (const { id: block, kind, reading, table } of document.blocks) {
        const cells = table ? [...table.header, ...table.rows].flat() : [{ reading }];
        for (const { reading: words } of cells) {
          const wanted = words.replace(/\s/g, '');
          const found = text.indexOf(wanted, at);
          assert.ok(found >= 0, `${block} is missing: ${wanted.slice(0, 40)}`);
          if (kind !== 'title' && kind !== 'heading') at = found + wanted.length;
        }
      }
    });

    test('makes pages with the first of its headings in the contents, and its maps', async () => {
      const book = await getDocumentProxy(new Uint8Array(pdf(`${id}.pdf`)));
      const least = document.blocks.reduce((sum, { reading }) => sum + reading.length, 0) / 1500;
      assert.ok(book.numPages > least, `${book.numPages} pages`);
      const { items } = await (await book.getPage(2)).getTextContent();
      const contents = items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, '');
      const heading = document.blocks.find(({ kind }) => kind === 'heading');
      assert.ok(contents.includes(heading?.reading.replace(/\s/g, '').slice(0, 8) ?? ''), contents);
      const drawn = document.figures.filter(({ drawing }) => drawing);
      const pictures =
        html(`${id}.html`)
          .toString('utf8')
          .match(/<img [^>]*>/g) ?? [];
      assert.equal(pictures.length, drawn.length);
    });
  });
}
