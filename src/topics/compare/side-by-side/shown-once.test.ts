import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeOfNamed, homeOfPassage, homeOfSection, namedSummary } from './shown-once.ts';

const NONE = { both: [], onlyFrom: [], onlyTo: [], elsewhereFrom: [], elsewhereTo: [] };

function pair(from: string, similarity: number, likes: [string, number][], onlyTo: string[] = []) {
  return {
    from,
    to: ['later/s1'],
    similarity,
    projects: { ...NONE, onlyTo },
    indicators: NONE,
    passages: likes.map(([to, degree]) => ({ from: `${from}-p1`, to, similarity: degree })),
  };
}

/** One section of the later document answers three of the earlier one. */
const PAIRS = [
  pair('forests', 0.2, [['later/p1', 0.3]], ['belt', 'reserve']),
  pair('grassland', 0.15, [['later/p2', 0.4]], ['belt', 'reserve']),
  pair(
    'soil',
    0.1,
    [
      ['later/p2', 0.2],
      ['later/p3', 0.1],
    ],
    ['belt', 'reserve'],
  ),
];

test('a passage stands under the section whose passage it is most like', () => {
  assert.equal(homeOfPassage('later/p2', 'later/s1', PAIRS), 'grassland');
  assert.equal(homeOfPassage('later/p3', 'later/s1', PAIRS), 'soil');
});

test('one that is like none stands under the section closest to its own', () => {
  assert.equal(homeOfPassage('later/p9', 'later/s1', PAIRS), 'forests');
  assert.equal(homeOfSection('later/s1', PAIRS), 'forests');
  assert.equal(homeOfSection('later/s2', PAIRS), undefined);
});

test('a project is listed under one section, where its passage stands', () => {
  const blocks = (id: string) => (id === 'belt' ? ['later/box', 'later/p3'] : ['later/box']);
  assert.equal(homeOfNamed('belt', 'projects', blocks('belt'), PAIRS), 'soil');
  assert.equal(homeOfNamed('reserve', 'projects', blocks('reserve'), PAIRS), 'forests');
  const listed = ['forests', 'grassland', 'soil'].map(
    (section) => namedSummary(section, 'projects', PAIRS, blocks).onlyTo,
  );
  assert.deepEqual(listed, [['reserve'], [], ['belt']]);
});
