import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SeedCopy } from '../../../tests/support/seeds.ts';
import { findListed, listedLexicon } from './listed-names.ts';
import type { ProjectPassage } from './model.ts';
import { PlacesIn } from './places-in.ts';
import { NameEntry } from './schemas.ts';

const place = { file: 'seeds/projects/names.yaml', line: 1, column: 3, source: '' };

const LEXICON = listedLexicon(
  [
    { name: '哈长城市群', type: 'zone', not: ['哈长城市群城际铁路'] },
    { name: '哈长城市群规划', type: 'programme' },
    { name: '城市群', type: 'zone', docs: ['plan-12'] },
    { name: '农村危房改造', type: 'programme', forms: ['危房改造', '农村危房改造'] },
  ].map((entry) => ({ data: NameEntry.parse(entry), place })),
);

/** The names found in a text, of which `taken` belongs to others. */
function found(text: string, doc = 'plan-13', taken = '') {
  const body = { start: 0, end: text.length };
  const passage = { doc, block: 'c01-p1', text, body } as ProjectPassage;
  const start = text.indexOf(taken);
  const spans = taken ? [{ start, end: start + taken.length }] : [];
  const mentions = findListed(passage, LEXICON.in(text), spans, new PlacesIn([]));
  return mentions.map(({ name, span }) => `${name} ${text.slice(span.start, span.end)}`);
}

describe('listed names', () => {
  test('the longest form at a place is taken', () => {
    assert.deepEqual(found('编制哈长城市群规划，推进农村危房改造'), [
      '哈长城市群规划 哈长城市群规划',
      '农村危房改造 农村危房改造',
    ]);
  });
  test('longer words may mean something else', () => {
    assert.deepEqual(found('建设哈长城市群和哈长城市群城际铁路'), ['哈长城市群 哈长城市群']);
  });
  test('a name may be one in some documents only', () => {
    assert.deepEqual(found('建设城市群', 'plan-12'), ['城市群 城市群']);
    assert.deepEqual(found('建设城市群'), []);
  });
  test('what belongs to another mention is left alone', () => {
    assert.deepEqual(found('哈长城市群、危房改造', 'plan-13', '长城市'), ['农村危房改造 危房改造']);
  });
});

const OTHERS = ['boxes', 'decisions', 'identities', 'apart', 'figures', 'ids', 'reports'];

describe('a faulty list of names', () => {
  const fault = (entry: string): string => {
    using copy = new SeedCopy('opinion-62');
    mkdirSync(join(copy.seeds, 'projects'));
    for (const name of OTHERS) copy.append('projects', `${name}.yaml`, '[]');
    copy.append('projects', 'names.yaml', `- {name: 某基地, type: base, ${entry}}`);
    return copy.fault();
  };
  test('a form that no text has', () => {
    assert.match(
      fault('forms: [东北, 某某基地]'),
      /projects\/names\.yaml:1:3 stale-entry: no text has 某某基地, a form of 某基地\n/,
    );
  });
  test('a longer word that no text has, or that isn’t longer than a form', () => {
    assert.match(
      fault('forms: [东北], not: [东北某某]'),
      / stale-entry: no text has 东北某某, which isn’t to be taken for 某基地\n/,
    );
    assert.match(fault('forms: [东北], not: [西北]'), / schema: not: a word of not holds /);
  });
});
