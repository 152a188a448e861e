import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedPassages, type Ties } from './related.ts';

const PASSAGES = ['a/title', 'a/p1', 'a/p2', 'b/title', 'b/p1', 'b/p2'];
const NONE: Ties = { alignments: [], projects: [], indicators: [], citations: [] };

function mention(passage: string) {
  const [doc = '', block = ''] = passage.split('/');
  return { doc, block };
}

test('what a passage is compared with is related to it, both ways', () => {
  const alignments = [{ kind: 'task', from: 'b/p1', to: ['a/p1', 'a/p2'] }];
  assert.deepEqual(relatedPassages(PASSAGES, { ...NONE, alignments }), [
    { passage: 'a/p1', related: [{ passage: 'b/p1', kinds: ['task'] }] },
    { passage: 'a/p2', related: [{ passage: 'b/p1', kinds: ['task'] }] },
    {
      passage: 'b/p1',
      related: [
        { passage: 'a/p1', kinds: ['task'] },
        { passage: 'a/p2', kinds: ['task'] },
      ],
    },
  ]);
});

test('passages of different documents that mention one project are related, once, with all names', () => {
  const mentions = ['a/p1', 'a/p1', 'a/p2', 'b/p2'].map(mention);
  const projects = [
    { name: '甲', mentions },
    { name: '乙', mentions: ['a/p1', 'b/p2'].map(mention) },
  ];
  const found = relatedPassages(PASSAGES, { ...NONE, projects });
  assert.deepEqual(found.find(({ passage }) => passage === 'b/p2')?.related, [
    { passage: 'a/p1', kinds: ['project'], names: ['甲', '乙'] },
    { passage: 'a/p2', kinds: ['project'], names: ['甲'] },
  ]);
});

test('who cites a document is related to its beginning, the document itself left out', () => {
  const mentions = [mention('b/p1'), mention('a/p1')];
  const citations = [
    { work: { corpusId: 'a' }, mentions },
    { work: {}, mentions },
  ];
  assert.deepEqual(relatedPassages(PASSAGES, { ...NONE, citations }), [
    { passage: 'a/title', related: [{ passage: 'b/p1', kinds: ['citation'] }] },
    { passage: 'b/p1', related: [{ passage: 'a/title', kinds: ['citation'] }] },
  ]);
});

test('a tie to a passage that there isn’t is a fault', () => {
  const alignments = [{ kind: 'task', from: 'b/p1', to: ['a/p9'] }];
  assert.throws(() => relatedPassages(PASSAGES, { ...NONE, alignments }), /a\/p9/);
});

test('of passages that name one entity each has as many as asked for, both ways, the rarest entities first', () => {
  const documents = Array.from({ length: 200 }, (_, index) => `d${index}`);
  const passages = documents.flatMap((doc) => [`${doc}/title`, `${doc}/p1`]);
  const mentions = documents.map((doc) => mention(`${doc}/p1`));
  const projects = [
    { name: '常见', mentions },
    { name: '罕见', mentions: [mention('d0/p1'), mention('d50/p1')] },
  ];
  const entries = relatedPassages(passages, { ...NONE, projects }, { whole: 10, best: 10 });
  assert.equal(entries.length, 200);
  const pairs = entries.flatMap(({ passage, related }) =>
    related.map((to) => [passage, to.passage] as const),
  );
  const lines = (turned: boolean) =>
    pairs.map(([a, b]) => (turned ? `${b} ${a}` : `${a} ${b}`)).toSorted();
  assert.deepEqual(lines(false), lines(true));
  for (const { related, more } of entries) {
    assert.ok(related.length >= 5 && related.length <= 10, `${related.length}`);
    assert.equal(more, true);
  }
  const first = entries.find(({ passage }) => passage === 'd0/p1');
  assert.ok(first?.related.some(({ passage }) => passage === 'd50/p1'));
});
