/** The scripts from which the handout takes its passages hold every passage, word for word. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { passageHtml } from '../../src/topics/handout/client/passage-html.ts';
import type { PassageData } from '../../src/topics/handout/passage-data.ts';
import { DOCUMENTS } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';

function read(file: string) {
  return readFileSync(join(DIST, 'data', file), 'utf8');
}
const { aliases: _, ...permalinks } = JSON.parse(read('permalinks.json'));

function load(doc: string): PassageData {
  const page: { dongbeiPassages?: Record<string, PassageData> } = {};
  runInNewContext(read(`passages/${doc}.js`), page);
  return page.dongbeiPassages?.[doc] as PassageData;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': ' ' };

for (const doc of DOCUMENTS) {
  const data = load(doc);

  test(`${doc}: every address but that of a reference mark has its passage`, () => {
    const ids = Object.keys(permalinks).filter((id) => id.startsWith(`${doc}/`));
    const without = ids
      .map((id) => id.slice(doc.length + 1))
      .filter((id) => !/^ref-/.test(id) && !passageHtml(data, id));
    assert.deepEqual(without, []);
  });

  test(`${doc}: a passage's text is its reading`, () => {
    const { blocks } = JSON.parse(read(`documents/${doc}.json`));
    for (const { id, reading } of blocks as { id: string; reading: string }[]) {
      const html = data.blocks[id]?.[2] ?? '';
      const text = html
        .replace(/<[^>]*>/g, '')
        .replace(/&(lt|gt|amp|nbsp);/g, (entity) => ENTITIES[entity] ?? '');
      assert.equal(text.replace(/\s/g, ''), reading.replace(/\s/g, ''), id);
    }
  });
}
