import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SeedCopy } from '../../../tests/support/seeds.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { glossaryOf } from './glossary.ts';
import type { CuratedTerm } from './read-glossary.ts';

const place = { file: 'seeds/glossary.yaml', line: 1, column: 3, source: '' };
function entry(data: Partial<CuratedTerm> & { id: string; term: string }): Placed<CuratedTerm> {
  return {
    data: { explanation: '说明。', ...data },
    place,
  };
}

const readings = [
  { doc: 'plan-12', block: 'c01-p1', text: '建设海绵城市，治理沉陷区和采煤沉陷区。' },
  { doc: 'plan-13', block: 'c01-p1', text: '海绵城市。' },
];

test('a term has every passage, in the order of pinyin', () => {
  const [second, first] = [
    entry({ id: 'haimian', term: '海绵城市', seeAlso: ['chenxianqu'] }),
    entry({ id: 'chenxianqu', term: '采煤沉陷区', forms: ['沉陷区'] }),
  ];
  const terms = glossaryOf([second, first], readings, true);
  assert.deepEqual(
    terms.map(({ id, mentions }) => [id, mentions]),
    [
      [
        'chenxianqu',
        [{ doc: 'plan-12', block: 'c01-p1', count: 2, spans: [[9, 12], [15, 18]] }], // biome-ignore format: one mention
      ],
      [
        'haimian',
        [
          { doc: 'plan-12', block: 'c01-p1', count: 1, spans: [[2, 6]] },
          { doc: 'plan-13', block: 'c01-p1', count: 1, spans: [[0, 4]] },
        ],
      ],
    ],
  );
});

test('without some of the published documents, what only they use is left out', () => {
  const entries = [
    entry({ id: 'haimian', term: '海绵城市', seeAlso: ['wodian'] }),
    entry({ id: 'wodian', term: '窝电', quote: { document: 'reform-40', passage: '窝电' } }),
  ];
  const [only, ...rest] = glossaryOf(entries, readings, false);
  assert.deepEqual([only?.id, only?.seeAlso, rest], ['haimian', [], []]);
});

describe('a faulty glossary', () => {
  const fault = (text: string): string => {
    using copy = new SeedCopy('opinion-62');
    copy.append('.', 'glossary.yaml', text);
    return copy.fault();
  };
  const TERM = '- id: tegaoya\n  term: 特高压\n  explanation: 说明。';

  test('a form that no text has', () => {
    assert.equal(
      fault(`${TERM}\n- id: wodian\n  term: 窝电\n  explanation: 说明。`),
      [
        'seeds/glossary.yaml:4:3 unused-form: no text has the form 窝电 of wodian',
        '  - id: wodian',
        '  fix: write it as the texts do, or remove it',
      ].join('\n'),
    );
  });

  test('a quote that the text does not have, or has twice', () => {
    const quoted = (passage: string) =>
      fault(`${TERM}\n  quote: {document: opinion-62, passage: ${passage}}`);
    assert.match(quoted('特低压'), / stale-entry: opinion-62 has no such words as the quote\n/);
    assert.match(quoted('中央预算内投资设立'), / ambiguous-entry: the quote stands \d times in /);
  });

  test('two terms with one id, or an id that leads nowhere', () => {
    assert.match(
      fault(`${TERM}\n${TERM}\n  seeAlso: [tegaoya]`),
      / duplicate-id: the term tegaoya is described twice\n/,
    );
    assert.match(
      fault(`${TERM}\n${TERM.replace('id: tegaoya', 'id: tegaoya-er')}`),
      / duplicate-id: the term 特高压 is described twice\n/,
    );
    for (const other of ['nowhere', 'tegaoya'])
      assert.match(
        fault(`${TERM}\n  seeAlso: [${other}]`),
        new RegExp(` unknown-id: no other term has the id ${other}\\n`),
      );
  });
});
