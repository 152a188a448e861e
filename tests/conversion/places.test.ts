import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { countOf, curated, DOCUMENTS, data, published, SEEDS } from './corpus.ts';
import { HAND_CHECKED } from './named-places.ts';

interface Mention {
  doc: string;
  block: string;
  count: number;
  spans: [number, number][];
}

interface Place {
  id: string;
  name: string;
  kind: string;
  adcode?: string;
  lon: number | null;
  lat: number | null;
  precision: string;
  source: string | null;
  otherNames?: string[];
  note?: string;
  mentions: Mention[];
}

type Form = string | { t: string; not?: string[] };

function list<T>(name: string): T[] {
  return curated('gazetteer', name) as T[];
}

const places = data<Place[]>('places.json');
const readings = new Map(
  DOCUMENTS.flatMap((doc) =>
    published(doc).blocks.map(({ id, reading }): [string, string] => [`${doc}/${id}`, reading]),
  ),
);
function readingOf(key: string): string {
  const reading = readings.get(key);
  assert.ok(reading !== undefined, key);
  return reading;
}

/** The words that stand for each place, and how often each was found. */
const written = new Map(
  places.map(({ id, mentions }) => {
    const words = mentions.flatMap(({ doc, block, spans }) =>
      spans.map(([start, end]) => readingOf(`${doc}/${block}`).slice(start, end)),
    );
    return [id, words] as const;
  }),
);

describe('the gazetteer', () => {
  const entries = list<{ id: string; forms?: Form[] }>('places.yaml');
  const compounds = list<{ form: Form; parts: [string, string][] }>('compounds.yaml');
  const decisions = list<{ reads: Record<string, string | null> }>('decisions.yaml');

  test('gives a province, prefecture or county the code that the list of units has for its name', () => {
    const rows = readFileSync(join(SEEDS, 'gazetteer/units.tsv'), 'utf8').split('\n');
    const names = new Map(rows.map((row) => [row.split('\t')[0], row.split('\t')[2]]));
    const units = places.filter(({ kind }) => /^(?:province|prefecture|county)$/.test(kind));
    const coded = units.filter(({ adcode }) => adcode);
    assert.ok(coded.length >= 160, String(coded.length));
    for (const { adcode, name } of coded) assert.equal(names.get(adcode), name, adcode);
  });

  test('holds only places that the texts name', () => {
    assert.ok(places.length >= 390, String(places.length));
    const unnamed = places.filter(({ mentions }) => mentions.length === 0).map(({ id }) => id);
    assert.deepEqual(unnamed, []);
  });

  test('holds no form, compound or word that the texts do not have', () => {
    const all = [...readings.values()].join('\n');
    const forms = entries.flatMap(({ id, forms: words = [] }) =>
      words.map((form) => [id, typeof form === 'string' ? form : form.t] as const),
    );
    const parts = compounds.flatMap(({ parts }) => parts.map(([word, id]) => [id, word] as const));
    const unused = [...forms, ...parts].filter(([id, word]) => !written.get(id)?.includes(word));
    assert.deepEqual(unused, []);
    const words = [
      ...entries.flatMap(({ forms: own = [] }) =>
        own.flatMap((form) => (typeof form === 'string' ? [] : (form.not ?? []))),
      ),
      ...list<{ word: string }>('words.yaml').map(({ word }) => word),
      ...compounds.map(({ form }) => (typeof form === 'string' ? form : form.t)),
    ];
    assert.deepEqual(
      words.filter((word) => !all.includes(word)),
      [],
    );
  });

  test('gives each place only words that stand for it', () => {
    const allowed = new Set([
      ...entries.flatMap(({ id, forms = [] }) =>
        forms.map((form) => `${id} ${typeof form === 'string' ? form : form.t}`),
      ),
      ...compounds.flatMap(({ parts }) => parts.map(([word, id]) => `${id} ${word}`)),
      ...decisions.flatMap(({ reads }) => Object.entries(reads).map(([w, id]) => `${id} ${w}`)),
    ]);
    for (const [id, words] of written)
      for (const word of words) assert.ok(allowed.has(`${id} ${word}`), `${id} ${word}`);
  });

  test('says of every position how good it is and where it is from', () => {
    for (const { id, lon, lat, precision, source } of places) {
      assert.equal(lon === null, precision === 'none', id);
      assert.equal(lat === null, lon === null, id);
      assert.equal(source === null, lon === null, id);
    }
  });
});

describe('mentions', () => {
  test('count their spans, which do not overlap', () => {
    for (const { id, mentions } of places) {
      const keys = mentions.map(({ doc, block }) => `${doc}/${block}`);
      assert.equal(new Set(keys).size, keys.length, id);
      for (const { count, spans } of mentions) {
        assert.equal(count, spans.length, id);
        spans.forEach(([start, end], i) => {
          assert.ok(start < end && start >= (spans[i - 1]?.[1] ?? 0), `${id} ${start}`);
        });
      }
    }
  });

  // Names that are no part of another word: every occurrence in every block is a mention.
  const plain = '沈阳 长春 哈尔滨 鞍山 葫芦岛 齐齐哈尔 佳木斯 牡丹江 七台河 赤峰 珲春 满洲里'.split(
    ' ',
  );
  for (const name of plain) {
    test(`of ${name} are all that the blocks have`, () => {
      const place = places.find((entry) => entry.name === `${name}市`) as Place;
      for (const [key, reading] of readings) {
        const spans = place.mentions.find(({ doc, block }) => `${doc}/${block}` === key)?.spans;
        const found = (spans ?? []).filter(([a, b]) => reading.slice(a, b).startsWith(name));
        assert.equal(found.length, countOf(reading, name), key);
      }
    });
  }

  test(`read by hand are found so (${HAND_CHECKED.length})`, () => {
    for (const [key, words, ...expected] of HAND_CHECKED) {
      const [before = '', name = '', after = ''] = words.split(/[【】]/);
      const start = readingOf(key).indexOf(before + name + after) + before.length;
      assert.ok(start >= before.length, `${key} has no ${words}`);
      const found = places.filter(({ mentions }) =>
        mentions.some(
          ({ doc, block, spans }) =>
            `${doc}/${block}` === key &&
            spans.some(([from, to]) => from === start && to === start + name.length),
        ),
      );
      const ids = found.map(({ id }) => id).toSorted();
      assert.deepEqual(ids, expected.toSorted(), `${key} ${words}`);
    }
  });
});

/** Units that were renamed or raised since the texts, or just before them, with their former names. */
const FORMER: Record<string, RegExp> = {
  普兰店区: /普兰店市/,
  辽中区: /辽中县/,
  浑南区: /东陵区/,
  九台区: /九台市/,
  抚远市: /抚远县/,
  东宁市: /东宁县/,
  嫩江市: /嫩江县/,
  漠河市: /漠河县/,
  公主岭市: /四平市/,
  乌伊岭: /乌伊岭区/,
  霍林郭勒市: /霍林河/,
};

test('places whose name or rank changed say what they were', () => {
  for (const [name, former] of Object.entries(FORMER)) {
    const place = places.find((entry) => entry.name === name);
    assert.match([...(place?.otherNames ?? []), place?.note].join(), former, name);
  }
});

test('places.geojson holds the same places as points', () => {
  const { features } = data<{ features: { id: string; geometry: unknown }[] }>('places.geojson');
  assert.deepEqual(
    features.map(({ id, geometry }) => [id, geometry]),
    places.map(({ id, lon, lat }) => [
      id,
      lon === null ? null : { type: 'Point', coordinates: [lon, lat] },
    ]),
  );
});
