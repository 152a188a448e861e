import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, DOCUMENTS, published } from './corpus.ts';

const PAIRS = ['《》', '〈〉', '“”', '（）', '〔〕', '［］'];

for (const doc of DOCUMENTS) {
  const { blocks } = published(doc);

  test(`${doc}: quotation marks, book title marks and brackets pair inside each block`, () => {
    for (const { id, reading } of blocks) {
      for (const pair of PAIRS) assert.ok(pairs(reading, pair), `${id} ${pair}`);
    }
  });

  test(`${doc}: no block begins in the middle of a sentence`, () => {
    for (const { id, reading } of blocks)
      assert.doesNotMatch(reading, /^[，。；：、？！）》”〕]/, id);
  });
}

// Read against the printed lines: each of these was interrupted by what the extraction put there.
test('what tables, pages and columns tore apart is whole', () => {
  const says = (doc: string, id: string, words: string) =>
    assert.ok(blockOf(published(doc), id).text.includes(words), `${doc}/${id}: ${words}`);
  says('reform-40', 'c02-p1', '社会保障、科技人才、沉陷区治理');
  says('plan-13', 'c01-s1-p4', '思想观念不够解放，对经济发展新常态');
  says('plan-13', 'box-04-i2', '中科院机器人与智能制造创新研究院');
  says('plan-13', 'box-17-i2', '林甸县、桦南县、桦川县');
  says('plan-13', 'c11-s2-p2', '培养全科医生，推进分级诊疗');
  says('plan-12', 'c01-s1-p4', '发展中不平衡、不协调');
});

function pairs(text: string, [open, close]: string | string[]): boolean {
  let depth = 0;
  for (const unit of text) {
    if (unit === open) depth++;
    if (unit === close && --depth < 0) return false;
  }
  return depth === 0;
}
