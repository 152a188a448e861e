import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectMentions } from './identities.ts';
import type { FoundMention } from './model.ts';
import { slugOf, withIds } from './project-ids.ts';

function project(name: string, type: FoundMention['type'] = 'base'): ProjectMentions {
  return {
    identity: null,
    mentions: [{ name, type } as FoundMention],
  };
}

function ids(projects: ProjectMentions[], given: Parameters<typeof withIds>[1] = []) {
  return withIds(projects, given, ['大连']).map(({ id }) => id);
}

test('an id is the pinyin of the name, word by word; places stay one word', () => {
  assert.equal(slugOf('大连—旅顺铁路', ['大连', '旅顺']), 'dalian-lvshun-tielu');
  assert.equal(slugOf('G1段', []), 'g1-duan');
  assert.ok(slugOf('大连'.repeat(40), ['大连']).length <= 64);
});

test('an id that was given to a name stays, whatever its pinyin', () => {
  const given = { id: 'old-name', type: 'base', name: '大连基地' } as const;
  assert.deepEqual(ids([project('大连基地')], [given]), ['old-name']);
});

test('equal pinyin and ids that were given to others get an addition', () => {
  const given = { id: 'dalian-jidi', type: 'zone', name: '别的', now: 'another' } as const;
  assert.deepEqual(ids([project('大连基地'), project('大连基地', 'zone')], [given]), [
    'dalian-jidi-base',
    'dalian-jidi-zone',
  ]);
});
