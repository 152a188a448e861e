import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityKind } from '../../model/search/entities.ts';
import type { WordedName } from '../../model/search/entity-names.ts';
import { readQuestion } from './question.ts';
import { EntityRanking, namingWords } from './rank-entities.ts';

/** 大庆 (0), 大庆油田 (1) and 油田 of another kind (2), each word as rare as the others. */
const NAMES: Record<string, WordedName[]> = {
  大庆: [
    { id: 0, owner: 0, sum: 2, plain: '大庆' },
    { id: 256, owner: 1, sum: 6, plain: '大庆油田' },
  ],
  庆油: [{ id: 256, owner: 1, sum: 6 }],
  油田: [
    { id: 256, owner: 1, sum: 6 },
    { id: 512, owner: 2, sum: 2, plain: '油田' },
  ],
};
const KINDS: EntityKind[] = ['place', 'project', 'indicator', 'agency'];
const ranking = new EntityRanking({
  count: 12,
  namesOf: (word) => NAMES[word] ?? [],
  kindOf: (number) => KINDS[number] ?? 'term',
});

function ranked(plain: string, told: [number: number, mentions: number][] = []): number[] {
  const entities = told.map(([number, mentions]) => ({ number, mentions }));
  const passages = told.length > 0 ? [{ share: 1, entities, leads: [] }] : [];
  return ranking.ranked({ plain, question: readQuestion(plain), wordings: [], passages });
}

test('a name that is asked for whole stands before those of which a part is', () => {
  assert.equal(ranked('大庆油田')[0], 1);
  assert.equal(ranked('大庆')[0], 0);
  assert.deepEqual(ranked('沈阳'), []);
});

test('entities of the passages stand behind those that are named, rarer ones first', () => {
  assert.deepEqual(
    ranked('沈阳', [
      [0, 4],
      [1, 1],
    ]),
    [1, 0],
  );
  assert.equal(ranked('大庆', [[1, 1]])[0], 0);
});

test('bodies that have the part asked for in the best passage stand before others, however much they do', () => {
  const bodies = new EntityRanking({ count: 12, namesOf: () => [], kindOf: () => 'agency' });
  const entities = [
    { number: 0, mentions: 90 },
    { number: 1, mentions: 1 },
  ];
  const passages = [
    { share: 1, entities, leads: [0] },
    { share: 0.1, entities: entities.slice(1), leads: [2] },
  ];
  const first = (plain: string) =>
    bodies.ranked({ plain, question: readQuestion(plain), wordings: [], passages })[0];
  assert.equal(first('棚户区改造由哪个单位牵头'), 0);
  assert.equal(first('棚户区改造的配合单位'), 1);
});

test('the words of a question and of its other wordings name entities, each once', () => {
  const question = readQuestion('大庆油田');
  assert.deepEqual(namingWords({ plain: '大庆油田', question, wordings: [['大庆', '油井']] }), [
    '大庆',
    '庆油',
    '油田',
    '油井',
  ]);
});
