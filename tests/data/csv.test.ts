/** The published tables, parsed again, say what the JSON files say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { csvParse } from 'd3';
import { DIST } from '../support/server.ts';

const DATA = join(DIST, 'data');
function json(path: string) {
  return JSON.parse(readFileSync(join(DATA, path), 'utf8'));
}
function file(name: string) {
  return readFileSync(join(DATA, `${name}.csv`), 'utf8');
}
function rows(name: string) {
  return csvParse(file(name).slice(1));
}
const NAMES = readTables();

test('every table begins as Excel wants it and ends its lines as RFC 4180 does', () => {
  for (const name of NAMES) {
    const content = file(name);
    assert.equal(content.codePointAt(0), 0xfeff, name);
    assert.equal(content.indexOf('\ufeff', 1), -1, name);
    assert.ok(content.endsWith('\r\n'), name);
    assert.doesNotMatch(content.replaceAll('\r\n', ''), /\r/, name);
  }
});

test('every row that names a passage quotes it, and has its address', () => {
  const blocks = new Map<string, { url: string; reading: string }>();
  for (const { id, file } of documents()) {
    for (const block of json(file).blocks) blocks.set(`${id}/${block.id}`, block);
  }
  let count = 0;
  for (const name of NAMES) {
    for (const { doc, block, url, quote } of rows(name)) {
      if (block === undefined) continue;
      const passage = blocks.get(`${doc}/${block}`);
      assert.equal(url, passage?.url, `${name}: ${doc}/${block}`);
      assert.ok(quote && passage?.reading.includes(quote), `${name}: ${doc}/${block}: ${quote}`);
      count += 1;
    }
  }
  assert.ok(count > 7000, `${count} rows`);
});

describe('the tables hold every fact of', () => {
  test('projects.json', () => {
    const projects = json('projects.json');
    assert.deepEqual(
      rows('projects').map(({ id, name, type, places }) => [id, name, type, places]),
      projects.map((it: Project) => [it.id, it.name, it.type, it.places.join(';')]),
    );
    const mentions = projects.flatMap((it: Project) =>
      it.mentions.map((m) => [
        it.id,
        m.doc,
        m.block,
        m.quote,
        m.action ?? '',
        m.stage,
        `${m.start}`,
      ]),
    );
    assert.deepEqual(
      rows('project-mentions').map((row) =>
        ['project', 'doc', 'block', 'quote', 'action', 'stage', 'start'].map((key) => row[key]),
      ),
      mentions,
    );
  });

  test('places.json', () => {
    const places = json('places.json');
    assert.deepEqual(
      rows('places').map(({ id, name, lon, lat, precision }) => [
        id,
        name,
        Number(lon),
        Number(lat),
        precision,
      ]),
      places.map((it: Place) => [it.id, it.name, it.lon ?? 0, it.lat ?? 0, it.precision]),
    );
    const spans = places.flatMap((it: Place) =>
      it.mentions.flatMap(({ doc, block, spans }) =>
        spans.map(([start, end]) => [it.id, doc, block, start, end]),
      ),
    );
    assert.deepEqual(
      rows('place-mentions').map(({ place, doc, block, start, end }) => [
        place,
        doc,
        block,
        Number(start),
        Number(end),
      ]),
      spans,
    );
  });

  test('tasks.json, items.json and agencies.json', () => {
    assert.deepEqual(
      rows('tasks').map(({ id, lead, cooperating, quote }) => [id, lead, cooperating, quote]),
      json('tasks.json').map((task: Task) => [
        task.id,
        task.lead,
        task.cooperating.join(';'),
        task.text,
      ]),
    );
    const paragraphs = json('items.json').flatMap((item: Item) => item.paragraphs);
    assert.deepEqual(
      rows('items').map(({ block, noteText }) => [block, noteText]),
      paragraphs.map((it: Item['paragraphs'][number]) => [it.block, it.responsibility.raw]),
    );
    const duties = json('agencies.json').reduce(
      (sum: number, it: Agency) => sum + it.lead.length + it.cooperating.length + it.roles.length,
      0,
    );
    assert.equal(rows('agencies').length, duties);
  });

  test('indicators.json', () => {
    const values = json('indicators.json').flatMap(({ id, series }: IndicatorJson) =>
      series.map((it) => [id, it.period ?? '', it.type, it.raw, String(it.value ?? '')]),
    );
    assert.deepEqual(
      rows('indicators').map((row) =>
        ['indicator', 'period', 'type', 'raw', 'value'].map((key) => row[key]),
      ),
      values,
    );
  });

  test('restorations.json and the ledgers', () => {
    assert.deepEqual(
      rows('restorations').map(({ id, restored, evidence }) => [id, restored, evidence]),
      json('restorations.json').map((it: Record<string, string>) => [
        it.id,
        it.restored ?? '',
        it.evidence,
      ]),
    );
    const removed = documents().flatMap(({ id }) =>
      json(`ledger/${id}.json`).removed.map((it: Record<string, unknown>) => [id, it.text]),
    );
    assert.deepEqual(
      rows('removals').map(({ doc, text }) => [doc, text]),
      removed,
    );
  });
});

interface IndicatorJson {
  id: string;
  series: { period: string | null; type: string; raw: string; value: number | null }[];
}
interface Project {
  id: string;
  name: string;
  type: string;
  places: string[];
  mentions: Record<'doc' | 'block' | 'quote' | 'action' | 'stage' | 'start', string>[];
}
interface Place {
  id: string;
  name: string;
  lon: number | null;
  lat: number | null;
  precision: string;
  mentions: { doc: string; block: string; spans: [number, number][] }[];
}
interface Task {
  id: string;
  lead: string;
  cooperating: string[];
  text: string;
}
interface Item {
  paragraphs: { block: string; responsibility: { raw: string } }[];
}
interface Agency {
  lead: string[];
  cooperating: string[];
  roles: unknown[];
}

/** The documents as the package lists them. */
function documents(): { id: string; file: string }[] {
  return readPackage()
    .map(({ path }) => path)
    .filter((path) => path.startsWith('documents/'))
    .map((path) => ({ id: path.slice('documents/'.length, -'.json'.length), file: path }))
    .sort((a, b) => orderOf(a.file) - orderOf(b.file));
}

function orderOf(path: string): number {
  return json(path).order;
}

function readTables(): string[] {
  return readPackage()
    .filter(({ path }) => path.endsWith('.csv'))
    .map(({ path }) => path.slice(0, -'.csv'.length));
}

function readPackage(): { path: string }[] {
  return json('datapackage.json').resources;
}
