/** Pages and lists of projects and places say what the data say, and quote what the texts say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { DIST } from '../support/server.ts';
import { type AtlasPage, readPages, readRows } from './pages.ts';

interface Mention {
  doc: string;
  block: string;
  row?: string;
  quote: string;
  stage: string;
}
interface Project {
  id: string;
  name: string;
  type: string;
  places: string[];
  mentions: Mention[];
}
interface Place {
  id: string;
  name: string;
  kind: string;
  mentions: { doc: string; block: string; count: number; spans: [number, number][] }[];
}

function json(path: string) {
  return JSON.parse(readFileSync(join(DIST, 'data', path), 'utf8'));
}
const projects: Project[] = json('projects.json');
const places: Place[] = json('places.json');
const blocks = new Map<string, { url: string; reading: string }>();
for (const doc of new Set(places.flatMap(({ mentions }) => mentions.map((it) => it.doc)))) {
  for (const block of json(`documents/${doc}.json`).blocks) blocks.set(`${doc}/${block.id}`, block);
}

describe('pages of projects', () => {
  const pages = new Map(readPages('projects').map((page) => [page.id, page]));
  const several = projects.filter(({ mentions }) => documentsOf(mentions).length > 1);

  test('those that several documents name have one, and no others', () => {
    assert.deepEqual([...pages.keys()].sort(), several.map(({ id }) => id).sort());
  });

  test('each mention is there in its sentence, its words marked, and leads to its passage', () => {
    for (const { id, mentions } of several) {
      const { quotations } = pages.get(id) as AtlasPage;
      const shown = quotations.map(({ passage, marked, url }) => `${passage} ${marked} ${url}`);
      const told = mentions.map(({ doc, block, row, quote }) => {
        const { url } = blocks.get(`${doc}/${block}`) ?? { url: '' };
        const address = row ? url.replace(/#.*/, `#${row}`) : url;
        return `${doc}/${block} ${quote} ${address}`;
      });
      assert.deepEqual(shown.sort(), told.sort(), id);
      for (const { passage, text } of quotations) assertQuoted(passage, text);
    }
  });
});

describe('pages of places', () => {
  const pages = new Map(readPages('places').map((page) => [page.id, page]));

  test('every place has one', () => {
    assert.deepEqual([...pages.keys()].sort(), places.map(({ id }) => id).sort());
  });

  test('each passage that names it is quoted and linked, and all mentions are counted', () => {
    for (const { id, mentions } of places) {
      const { quotations, text } = pages.get(id) as AtlasPage;
      assert.deepEqual(
        quotations.map(({ passage }) => passage).sort(),
        mentions.map(({ doc, block }) => `${doc}/${block}`).sort(),
        id,
      );
      const times = mentions.reduce((sum, { count }) => sum + count, 0);
      assert.ok(text.includes(`原文（${mentions.length}段${times}处提到）`), id);
    }
  });

  test('what is marked is how the text writes the place', () => {
    for (const { id, mentions } of places) {
      const { quotations } = pages.get(id) as AtlasPage;
      for (const { passage, text, marked, url } of quotations) {
        assertQuoted(passage, text);
        assert.equal(url, blocks.get(passage)?.url);
        const { spans } = mentions.find((it) => `${it.doc}/${it.block}` === passage) ?? {};
        const written = spans?.map((span) => blocks.get(passage)?.reading.slice(...span));
        assert.ok(marked.length > 0, `${id}: ${passage}`);
        assert.deepEqual(marked, written?.slice(0, marked.length), `${id}: ${passage}`);
      }
    }
  });
});

describe('the lists', () => {
  test('every project is a row with its type, documents and stages', () => {
    const rows = readRows('projects/index.html');
    assert.equal(rows.length, projects.length);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, name, type, mentions } of projects) {
      const row = byId.get(id);
      assert.ok(row?.text.includes(name), id);
      assert.deepEqual(row?.values('type'), [type]);
      assert.deepEqual(row?.values('doc').sort(), documentsOf(mentions).sort());
      const stages = new Set(mentions.map(({ stage }) => stage));
      assert.deepEqual(row?.values('stage').sort(), [...stages].sort());
    }
  });

  test('provinces follow from the places, and from the label that a project stands under', () => {
    const rows = new Map(readRows('projects/index.html').map((row) => [row.id, row]));
    const provinces = (id: string) => rows.get(id)?.values('province');
    assert.deepEqual(provinces('jingshen-gaotie'), ['liaoning', 'beijing']);
    assert.deepEqual(provinces('qianwan-mu-huasheng-gongcheng'), ['liaoning']);
    assert.deepEqual(provinces('siping-he-tieling-huan-re-qi-chanye-jiqun'), ['liaoning', 'jilin']);
  });

  test('every place is a row with its kind, its mentions and projects counted', () => {
    const rows = readRows('places/index.html');
    assert.deepEqual(rows.map(({ id }) => id).sort(), places.map(({ id }) => id).sort());
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, kind, mentions } of places) {
      const row = byId.get(id);
      assert.deepEqual(row?.values('kind'), [kind]);
      const times = mentions.reduce((sum, { count }) => sum + count, 0);
      const here = projects.filter((project) => project.places.includes(id)).length;
      assert.ok(row?.text.endsWith(`${times}${here}`), `${id}: ${times}, ${here}`);
    }
  });
});

function assertQuoted(passage: string, text: string) {
  assert.ok(text !== '' && blocks.get(passage)?.reading.includes(text), `${passage}: ${text}`);
}

function documentsOf(mentions: readonly { doc: string }[]): string[] {
  return [...new Set(mentions.map(({ doc }) => doc))];
}
