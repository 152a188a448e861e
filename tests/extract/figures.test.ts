import assert from 'node:assert/strict';
import { test } from 'node:test';
import { data } from '../conversion/corpus.ts';
import { SeedCopy } from '../support/seeds.ts';

interface Document {
  figures: { id: string; drawing?: { projects: string[]; note: string } }[];
}

const projects = data<{ id: string; name: string }[]>('projects.json');
function drawn(doc: string, figure: string) {
  const { figures } = data<Document>(`documents/${doc}.json`);
  const ids = figures.find(({ id }) => id === figure)?.drawing?.projects ?? [];
  return ids.map((id) => projects.find((project) => project.id === id)?.name);
}

test('a lost figure shows what its own document names, of its own types', () => {
  // 专栏12 of either plan, and the text of 第七章第一节.
  assert.ok(drawn('plan-12', 'fig-1').includes('沈阳—丹东客运专线'));
  assert.ok(!drawn('plan-13', 'fig-2').includes('沈阳—丹东客运专线'));
  assert.ok(drawn('plan-12', 'fig-2').includes('黑瞎子岛公路桥'));
  assert.ok(!drawn('plan-12', 'fig-1').includes('黑瞎子岛公路桥'));
});

test('a figure of a section shows what the section names', () => {
  const names = drawn('plan-13', 'fig-1');
  assert.ok(names.includes('辽宁沿海经济带'), names.join('、'));
  assert.ok(!names.includes('辽宁自由贸易试验区'));
});

const SPOILED: [string, string, string, RegExp][] = [
  [
    'that the document has not',
    'plan-13/fig-2',
    'plan-13/fig-9',
    /there is no figure plan-13\/fig-9/,
  ],
  ['that nothing would be drawn for', 'c06-s1', 'c01-s1', /nothing is drawn for plan-13\/fig-1/],
];

for (const [what, old, fresh, message] of SPOILED)
  test(`a figure ${what} is an error with its place`, () => {
    using copy = new SeedCopy('plan-12', 'plan-13', 'gazetteer', 'projects');
    copy.replace('projects', 'figures.yaml', old, fresh);
    assert.match(copy.fault(), /^seeds\/projects\/figures\.yaml:\d+:3 stale-entry: /);
    assert.match(copy.fault(), message);
  });
