import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectEntry, projectMention } from '../../../../tests/support/documents.ts';
import { sceneOf } from './scene.ts';
import { stagesByDocument } from './stages.ts';

test('of each document the last mention that says a stage is drawn', () => {
  const project = projectEntry({
    mentions: [
      projectMention({ doc: 'plan-12', stage: 'planned' }),
      projectMention({ doc: 'plan-12', stage: 'building' }),
      projectMention({ doc: 'plan-12', stage: 'listed' }),
      projectMention({ doc: 'plan-13', stage: 'promotion' }),
    ],
  });
  assert.deepEqual(stagesByDocument(project), ['plan-12:building', 'plan-13:promotion']);
});

test('the sheet of a document shows what that document says, the sheet of all the latest', () => {
  const drawnOn = (doc?: string) =>
    sceneOf('corridors', doc ? { doc } : {}).features.find(
      ({ id }) => id === 'haerbin-mudanjiang-gaotie',
    );
  // 专栏11 of the 12th plan leads on to 绥芬河, 专栏10 of the 13th ends in 牡丹江.
  assert.deepEqual(drawnOn('plan-12')?.nodes, ['haerbin', 'mudanjiang', 'suifenhe']);
  assert.deepEqual(drawnOn('plan-13')?.nodes, ['haerbin', 'mudanjiang']);
  assert.match(drawnOn('plan-12')?.drawn ?? '', /^plan-12:/);
  assert.equal(drawnOn()?.drawn, drawnOn('plan-13')?.drawn);
  assert.ok(
    sceneOf('corridors', { doc: 'plan-12' }).features.every(({ drawn }) => /^plan-12:/.test(drawn)),
  );
});
