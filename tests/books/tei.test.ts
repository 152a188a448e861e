/**
 * The books in TEI, checked against what the edition uses of TEI P5 (`tei.rng`, written from the
 * Guidelines, because no package holds the published schema). With TEI_SCHEMA, a path to
 * `tei_all.rng`, against that too.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { csvParse } from 'd3';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { DIST } from '../support/server.ts';

const BOOKS = join(DIST, 'books');
const files = readdirSync(BOOKS).filter((name) => /^[\w-]+\.xml$/.test(name));

function parsed(path: string): XmlDocument {
  return XmlDocument.fromBuffer(readFileSync(path));
}

/** The values of an attribute in a file, by a pattern of it. */
function valuesOf(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, value = '']) => value);
}

const schemas = [join(import.meta.dirname, 'tei.rng'), process.env.TEI_SCHEMA ?? ''].filter(
  Boolean,
);

for (const schema of schemas) {
  describe(`by ${schema.split('/').at(-1)}`, () => {
    const validator = RelaxNGValidator.fromDoc(parsed(schema));
    for (const name of files)
      test(`${name} is valid`, () => {
        assert.doesNotThrow(() => validator.validate(parsed(join(BOOKS, name))));
      });
    test('a file with an element that is not TEI is not', () => {
      const [first = ''] = files;
      const xml = readFileSync(join(BOOKS, first), 'utf8').replace(
        /<p xml:id="[^"]*">/,
        '$&<strong/>',
      );
      assert.throws(() => validator.validate(XmlDocument.fromString(xml)));
    });
  });
}

for (const name of files) {
  test(`${name}: what it points to is there`, () => {
    const xml = readFileSync(join(BOOKS, name), 'utf8');
    const own = new Set(valuesOf(xml, /xml:id="([^"]*)"/g));
    const inside = valuesOf(xml, /(?:target|corresp|resp)="#([^" ]*)"/g);
    assert.deepEqual(
      inside.filter((id) => !own.has(id)),
      [],
    );
    for (const pair of valuesOf(xml, /<link target="([^"]*)"/g))
      for (const target of pair.split(' ')) {
        const [file = '', id = ''] = target.split('#');
        const other = file ? readFileSync(join(BOOKS, file), 'utf8') : xml;
        assert.ok(other.includes(`xml:id="${id}"`), target);
      }
    for (const [prefix, data] of [
      ['place', 'places.csv'],
      ['agency', 'agencies.csv'],
      ['work', 'works.csv'],
    ] as const) {
      const rows = csvParse(readFileSync(join(DIST, 'data', data), 'utf8').slice(1));
      const known = new Set(rows.map((row) => row.id));
      const named = valuesOf(xml, new RegExp(`ref="${prefix}:([^"]*)"`, 'g'));
      assert.deepEqual(
        named.filter((id) => !known.has(id)),
        [],
      );
    }
  });
}

test('pages of the print, places and agencies are told where the texts have them', () => {
  const all = files.map((name) => readFileSync(join(BOOKS, name), 'utf8')).join('');
  for (const element of ['<pb n="', '<placeName ref="', '<orgName ref="', '<rs type="work" ref="'])
    assert.ok(all.split(element).length > 10, element);
});
