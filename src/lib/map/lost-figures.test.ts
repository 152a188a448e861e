import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Atlas, Project } from './atlas.ts';
import { drawingFor } from './lost-figures.ts';

const railway = (id: string, doc: string): Project => ({
  id,
  name: id,
  type: 'railway',
  geometry: 'line',
  places: [],
  mentions: [
    {
      doc,
      block: 'c07-s1-p2',
      box: null,
      group: null,
      quote: id,
      start: 0,
      action: null,
      stage: 'listed',
      places: [],
    },
  ],
});
const atlas: Atlas = {
  projects: [railway('old', 'plan-12'), railway('new', 'plan-13')],
  places: new Map(),
};

test('a lost figure shows what its own document names', () => {
  assert.deepEqual(drawingFor('plan-12', 'fig-1', atlas)?.projects, ['old']);
  assert.deepEqual(drawingFor('plan-13', 'fig-2', atlas)?.projects, ['new']);
});

test('a figure that nobody has described is not drawn', () => {
  assert.equal(drawingFor('plan-14', 'fig-1', atlas), null);
});
