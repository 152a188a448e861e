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
