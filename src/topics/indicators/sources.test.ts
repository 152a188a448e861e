import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LibraryDocument } from '../../model/data/documents.ts';
import type { Indicator } from '../../model/data/indicators.ts';
import { sourceSentences } from './sources.ts';

const document = {
  id: 'plan-13',
  shortTitle: '“十三五”规划',
  divisions: [],
  boxes: [{ id: 'box-02', number: 2, title: '', kind: 'table' }],
  figures: [],
  blocks: [
    {
      id: 'c01-s3-p1',
      kind: 'paragraph',
      division: 'c01-s3',
      box: null,
      url: 'plan-13/c01.html#c01-s3-p1',
      reading: '质量提高。服务业比重达到47.4%，城镇化率提高。',
    },
    {
      id: 'box-02-t1',
      kind: 'table',
      division: 'c01',
      box: 'box-02',
      url: 'plan-13/c01.html#box-02-t1',
      reading: '',
    },
  ],
} as unknown as LibraryDocument;
const cell = { doc: 'plan-13', block: 'box-02-t1', row: 'box-02-i11', quote: '服务业' };
const indicator = {
  rows: [{ doc: 'plan-13', row: 'box-02-i11', label: '结构／服务业（%）' }],
  series: [
    { ...cell, raw: '44.7' },
    { ...cell, raw: '47.4' },
    { doc: 'plan-13', block: 'c01-s3-p1', row: null, quote: '服务业比重达到47.4%', raw: '47.4%' },
  ],
} as unknown as Indicator;

test('a row stands once with its values, a sentence as a whole', () => {
  const found = sourceSentences(indicator, [document]);
  assert.deepEqual(
    found.map(({ pieces }) =>
      pieces.map(({ text, marked }) => (marked ? `*${text}*` : text)).join(''),
    ),
    ['结构，服务业（%） *44.7* *47.4*', '服务业比重达到*47.4%*，城镇化率提高。'],
  );
  assert.equal(found[0]?.source.url, 'plan-13/c01.html#box-02-i11');
});
