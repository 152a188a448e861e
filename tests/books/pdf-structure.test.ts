/**
 * The structure of all PDFs: what who hears a file, or reads it in another shape, gets. Text stands in
 * it as the documents' data have it, in their order.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { BlockEntry, LibraryDocument, TableCell } from '../../src/model/data/documents.ts';
import { DIST } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';
import { openPdf } from './pdf-objects.ts';
import { bare, type Passage, type ReadBook, readBook } from './pdf-passages.ts';
import {
  elementsIn,
  type StructElement,
  type StructPart,
  structureFaults,
  taggedPdf,
} from './pdf-structure.ts';

const FILES = ['books', 'maps'].flatMap((folder) =>
  readdirSync(join(DIST, folder))
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name)),
);
const DOCUMENTS = readdirSync(join(DIST, 'data/documents'))
  .map(
    (name): LibraryDocument => JSON.parse(readFileSync(join(DIST, 'data/documents', name), 'utf8')),
  )
  .sort((a, b) => a.order - b.order);

function faultsIn(bytes: Buffer): string[] {
  return structureFaults(taggedPdf(openPdf(bytes)));
}

describe('the structure of a PDF has no fault', () => {
  for (const file of FILES)
    test(file, () => assert.deepEqual(faultsIn(readFileSync(join(DIST, file))), []));
});

describe('a fault of the structure is found', () => {
  const name = `${DOCUMENTS.find(({ blocks, figures }) => figures.length > 0 && blocks.some(({ table }) => table))?.id}.pdf`;
  const good = readFileSync(join(DIST, 'books', name)).toString('latin1');
  /** Changes by which all that follows keeps its place. */
  const changes: Record<string, [RegExp, string]> = {
    'isn’t marked': [/\/Marked true/, '/Marked null'],
    'has suspects': [/\/Suspects false/, '/Suspects true '],
    'has no language': [/\/Lang \(zh-CN\)/, '/Lang (en-US)'],
    'doesn’t show its title': [/\/DisplayDocTitle true/, '/DisplayDocTitle null'],
    'outside of the tree': [/\/Type \/OBJR/, '/Type /OBJX'],
    'level 2 behind 0': [/\/S \/H1/g, '/S /H2'],
    'not there': [/\/S \/TOCI/, '/S /Span'],
    'text without a paragraph': [/\/S \/P\s/, '/S/Div'],
    'holds another thing': [/\/S \/TH\s/, '/S /H1 '],
    'a head without a scope': [/\/Scope \/Column/, '/Skope /Column'],
    'no head U': [/\/ID \(U/, '/IX (U'],
    cells: [/\/RowSpan 2/, '/RowSpan 3'],
    'a figure without a description': [/\/Alt </, '/Alx <'],
    'that doesn’t say where it leads': [/\/Contents </, '/Kontents<'],
    'that doesn’t know its place': [/\/StructParent \d/, '/StruktPares 0'],
    'which isn’t there': [/\/Dest \([a-z]/, '/Dest (X'],
    'can’t be read as characters': [/\/ToUnicode/, '/ToUnikode'],
    'isn’t in the file': [/\/FontFile/, '/FontFyle'],
    'times in the tree': [/\/K \[0\]/, '/K [ ]'],
    'the outline has': [/\/Title <FEFF..../, '/Title <FEFF0041'],
  };
  for (const [fault, [what, instead]] of Object.entries(changes))
    test(fault, () => {
      const spoiled = good.replace(what, (found) => instead.padEnd(found.length));
      assert.notEqual(spoiled, good);
      const told = faultsIn(Buffer.from(spoiled, 'latin1'));
      assert.ok(
        told.some((one) => one.includes(fault)),
        told.join('\n') || 'no fault',
      );
    });
});

/** The first words of all that the edition adds between blocks. */
const ADDED = /^(编者按|责任分工：|来源文本略去了本专栏的内容。|原图未随来源文本保存)/;

/** Finds the blocks in their order: each is one passage, with the role of its kind. */
function assertBlocks(
  blocks: readonly BlockEntry[],
  { passages, wordsOf }: Pick<ReadBook, 'passages' | 'wordsOf'>,
) {
  let at = 0;
  for (const block of blocks) {
    const { id, kind, reading, table } = block;
    // The title of a whole document stands on its first page, before the contents.
    if (kind === 'title' && passages[at]?.words !== bare(reading)) continue;
    // Where the site has an address, the id of a heading is a link before its words.
    const wanted = kind === 'heading' ? [bare(reading), id + bare(reading)] : [bare(reading)];
    const isIt = ({ role, words }: Passage) =>
      table ? role === 'Table' : wanted.includes(words) && role !== 'Table' && role !== 'TOC';
    const found = passages.findIndex((passage, index) => index >= at && isIt(passage));
    assert.ok(found >= 0, `${id} is no passage behind “${passages[at - 1]?.words.slice(-30)}”`);
    const skipped = passages.slice(at, found).filter(({ role }) => role !== 'Figure');
    for (const { words } of skipped)
      assert.ok(ADDED.test(words), `${id}: before it stands “${words.slice(0, 60)}”`);
    const { role, element } = passages[found] as Passage;
    if (table) assertCells(id, [...table.header, ...table.rows], element, wordsOf);
    else assert.equal(/^H\d$/.test(role), kind === 'heading', `${id} is ${role}`);
    at = found + 1;
  }
}

/** Finds where the text begins: behind the contents, or behind what the title page says of rights. */
function textOf(found: Pick<ReadBook, 'passages' | 'wordsOf'>, { rights }: LibraryDocument) {
  const begin = found.passages.findLastIndex(
    ({ role, words }) => role === 'TOC' || words === bare(rights.statement),
  );
  return { ...found, passages: found.passages.slice(begin + 1) };
}

/** Compares the rows of a table, cell by cell. */
function assertCells(
  id: string,
  rows: readonly TableCell[][],
  table: StructElement,
  wordsOf: (part: StructPart) => string,
) {
  const found = [...elementsIn(table.children)]
    .filter(({ element }) => element.role === 'TR')
    .map(({ element }) => element.children.map(wordsOf));
  const wanted = rows.map((row) => row.map(({ reading }) => bare(reading)));
  assert.deepEqual(found, wanted, id);
}

describe('the structure has each block as one passage, in the order of the text', () => {
  for (const document of DOCUMENTS) {
    const { id, blocks, divisions } = document;
    for (const name of someOf([`${id}.pdf`, `${id}-large.pdf`], 1))
      test(name, async () => assertBlocks(blocks, textOf(await readBook(name), document)));
    const chapters = divisions.filter(({ kind }) => kind !== 'back');
    for (const { id: chapter } of someOf(chapters, 2)) {
      const own = blocks.filter(({ url }) => url.startsWith(`${id}/${chapter}.html`));
      test(`${id}-${chapter}.pdf`, async () =>
        assertBlocks(own, await readBook(`${id}-${chapter}.pdf`)));
    }
  }

  test('library.pdf', async () => {
    const { passages, wordsOf } = await readBook('library.pdf');
    const starts = DOCUMENTS.map(({ title }) =>
      passages.findIndex(({ role, words }) => role === 'H1' && words === bare(title)),
    );
    for (const [index, document] of DOCUMENTS.entries()) {
      const own = passages.slice(starts[index], starts[index + 1]);
      assertBlocks(document.blocks, textOf({ passages: own, wordsOf }, document));
    }
  });
});

test('words in another language have it', () => {
  for (const { id, blocks } of DOCUMENTS) {
    const wanted = blocks.flatMap(({ lang }) => lang ?? []);
    const { top } = taggedPdf(openPdf(readFileSync(join(DIST, 'books', `${id}.pdf`))));
    const found = [...elementsIn(top)].filter(({ element }) => element.dictionary.has('Lang'));
    assert.ok(found.length >= wanted.length, `${id}: ${found.length} of ${wanted.length}`);
  }
});
