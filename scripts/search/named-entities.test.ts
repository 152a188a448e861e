import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entity } from '../../src/model/search/entities.ts';
import {
  MORE,
  MOST_HINTS,
  packNames,
  unpackHints,
  unpackNames,
} from '../../src/model/search/entity-names.ts';
import { hintsByCharacter, namesByWord } from './named-entities.ts';

const ENTITIES: Entity[] = [
  { kind: 'place', names: ['大庆市', '大庆'], mentions: 40 },
  { kind: 'project', names: ['大庆油田'], mentions: 3 },
  { kind: 'term', names: ['PPP'], mentions: 2 },
];
/** As many again, of which none shares a character with the others. */
const OTHERS: Entity[] = ['沈阳', '丹东', '鞍山'].map((name) => ({
  kind: 'place',
  names: [name],
  mentions: 1,
}));

test('a name stands by each of its words, whole by the first, and is unpacked as it was packed', () => {
  const { words, count } = namesByWord(ENTITIES);
  assert.equal(count, 4);
  const owners = (word: string) => words.get(word)?.map(({ owner }) => owner);
  assert.deepEqual(owners('大庆'), [0, 0, 1]);
  assert.deepEqual(owners('油田'), [1]);
  assert.deepEqual(owners('ppp'), [2]);
  assert.deepEqual(
    words.get('大庆')?.map(({ plain }) => plain),
    ['大庆市', '大庆', '大庆油田'],
  );
  assert.equal(words.get('油田')?.[0]?.plain, undefined);
  for (const names of words.values()) {
    const unpacked = unpackNames(packNames(names));
    for (const [at, name] of names.entries()) {
      assert.ok(Math.abs((unpacked[at]?.sum ?? 0) - name.sum) < 0.001);
      assert.deepEqual({ ...unpacked[at], sum: name.sum }, name);
    }
  }
  // The three words of 大庆油田, of which three, one and one names of four have each.
  const sum = Math.log(1 + 4 / 3) + 2 * Math.log(1 + 4 / 1);
  assert.ok(Math.abs((words.get('油田')?.[0]?.sum ?? 0) - sum) < 1e-9);
});

test('hints stand by each character of a name and the first letter of its pinyin', () => {
  const hints = hintsByCharacter(ENTITIES);
  const of = (character: string) => unpackHints(hints.get(character) ?? '');
  assert.deepEqual(
    of('大').map(({ number, names }) => [number, ...names]),
    [
      [0, '大庆市', '大庆'],
      [1, '大庆油田'],
    ],
  );
  assert.deepEqual(
    of('d').map(({ syllables }) => syllables),
    ['da qing shi', 'da qing you tian'],
  );
  assert.deepEqual(
    of('p').map(({ names }) => names),
    [['PPP']],
  );
  assert.deepEqual(of('市')[0]?.names, ['大庆市']);
});

test('a character with many hints has those to show for it, and the others by two characters', () => {
  const many = Array.from(
    { length: 60 },
    (_, at): Entity => ({
      kind: 'place',
      names: [`${String.fromCodePoint(0x4e00 + 3 * at)}庆县`],
      mentions: at,
    }),
  );
  const hints = hintsByCharacter([...ENTITIES, ...many]);
  const alone = hints.get('庆') ?? '';
  assert.ok(alone.startsWith(MORE));
  assert.equal(unpackHints(alone).length, MOST_HINTS);
  assert.deepEqual(
    unpackHints(hints.get('庆油') ?? '').map(({ number }) => number),
    [1],
  );
  assert.equal(unpackHints(hints.get('庆县') ?? '').length, 60);
  assert.equal(hints.has('大庆'), false);
});

test('what a word or a character loads does not grow with entities that share none of it', () => {
  const [few, many] = [ENTITIES, [...ENTITIES, ...OTHERS]];
  assert.equal(hintsByCharacter(many).get('大'), hintsByCharacter(few).get('大'));
  const size = (entities: readonly Entity[]) => namesByWord(entities).words.get('大庆')?.length;
  assert.equal(size(many), size(few));
});
