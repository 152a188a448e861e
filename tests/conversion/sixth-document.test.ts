/** The library with a document more: data follow from its folder, and nothing counts the others. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { convert } from '../../scripts/commands/convert.ts';
import type { PlaceEntry } from '../../src/model/data/places.ts';
import { SeedCopy } from '../support/seeds.ts';
import { addSixthDocument, SIXTH, SIXTH_TITLE } from '../support/sixth-document.ts';
import { CONTENT, DOCUMENTS, ROOT, SEEDS } from './corpus.ts';

/** A count of the library's documents that would be wrong with one more. */
const COUNTED = /[三四五六七八九十]种文献|[三四五六七八九十][份篇部]文献/;

describe('a sixth document', () => {
  let copy: SeedCopy;
  before(() => {
    copy = new SeedCopy(...readdirSync(SEEDS));
    cpSync(join(CONTENT, 'permalinks.json'), join(copy.content, 'permalinks.json'));
    addSixthDocument(copy.seeds);
    assert.equal(convert(copy).length, DOCUMENTS.length + 1);
  });
  after(() => copy[Symbol.dispose]());

  const read = <T>(name: string): T =>
    JSON.parse(readFileSync(join(copy.content, 'data', name), 'utf8'));

  test('has its text, and the data name it as the others', () => {
    const document = read<{ title: string; blocks: { reading: string }[] }>(
      `documents/${SIXTH}.json`,
    );
    assert.equal(document.title, SIXTH_TITLE);
    const readings = document.blocks.map(({ reading }) => reading);
    assert.ok(
      readings.includes(
        '健全协调机制。各市要加强组织领导，落实责任分工，定期评估实施情况，及时解决困难。',
      ),
      readings.join('\n'),
    );
  });

  test('brings the places that it names, with what they lie in, and no others', () => {
    const named = read<PlaceEntry[]>('places.json').flatMap(
      ({ name, adcode, around, mentions }) => {
        const own = mentions.filter(({ doc }) => doc === SIXTH);
        const times = own.reduce((sum, { count }) => sum + count, 0);
        return own.length > 0 ? [`${name} ${adcode} ${times} ${around ?? ''}`.trim()] : [];
      },
    );
    assert.deepEqual(named.sort(), [
      '南京市 320100 1',
      '和县 340523 1',
      '安徽省 340000 1',
      '当涂县 340521 1',
      '江苏省 320000 1',
      '芜湖市 340200 1',
      '马鞍山市 340500 2',
    ]);
  });

  test('leaves what the others say of projects, places and works as it was', () => {
    for (const name of ['projects.json', 'citations.json', 'timeline.json', 'indicators.json']) {
      const entries = read<unknown[]>(name).filter(
        (entry) => !JSON.stringify(entry).includes(`"${SIXTH}"`),
      );
      const before = JSON.parse(readFileSync(join(CONTENT, 'data', name), 'utf8'));
      assert.deepEqual(entries, before, name);
    }
  });

  test('finds no sentence that counts the documents without computing', () => {
    const sentences = readFileSync(join(ROOT, 'docs/statements.tsv'), 'utf8').split('\n');
    assert.deepEqual(
      sentences.filter((line) => COUNTED.test(line.split('\t').at(-1) ?? '')),
      [],
    );
  });
});
