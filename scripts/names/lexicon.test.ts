import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Form, withExceptions } from './forms.ts';
import { Lexicon, longest } from './lexicon.ts';

/** Words found in a text, as `words@start`. */
function all(text: string, ...forms: Form[]) {
  return new Lexicon(forms.map((form) => [form, null] as const))
    .in(text)
    .map(({ start, end }) => `${text.slice(start, end)}@${start}`);
}

describe('a lexicon', () => {
  test('finds every form, inside others too: in the order of the text, the longest first', () => {
    assert.deepEqual(all('长春新区和长春', '春新', '长春', '长春新区'), [
      '长春新区@0',
      '长春@0',
      '春新@1',
      '长春@5',
    ]);
    assert.deepEqual(all('人人人', '人人'), ['人人@0', '人人@1']);
    assert.deepEqual(all('长', '长春'), []);
    assert.deepEqual(all('', '长春'), []);
  });

  test('finds each meaning of a word, those that need a neighbour first', () => {
    const lexicon = new Lexicon<string>([
      ['吉林', 'province'],
      ['吉林', 'city'],
      [{ t: '吉林', before: ['大学'] }, 'university'],
    ]);
    assert.deepEqual(
      lexicon.in('吉林大学').map(({ meaning }) => meaning),
      ['university', 'province', 'city'],
    );
    assert.deepEqual(
      lexicon.in('吉林').map(({ meaning }) => meaning),
      ['province', 'city'],
    );
  });

  test('minds what a form needs before and behind it', () => {
    assert.deepEqual(all('抚远-前进，前进', { t: '前进', after: ['抚远-'] }), ['前进@3']);
    assert.deepEqual(all('前进。前进，', { t: '前进', before: ['，', '；'] }), ['前进@3']);
    assert.deepEqual(all('前进', { t: '前进', after: ['抚远-'] }), []);
  });

  test('leaves out a form in longer words that mean something else', () => {
    const form = { t: '农', not: ['农机', '务农人员'] };
    assert.deepEqual(all('农机、务农人员、农业', form), ['农@8']);
    assert.deepEqual(all('农', form), ['农@0']);
    assert.deepEqual(all('甲甲乙', { t: '甲', not: ['甲甲'] }), []);
  });
});

test('the longest words that don’t overlap are chosen from the left', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 1, end: 5 },
    { start: 2, end: 4 },
    { start: 2, end: 3 },
    { start: 4, end: 5 },
  ];
  assert.deepEqual(longest(spans), [spans[0], spans[2], spans[4]]);
});

test('forms share the exceptions that can be theirs', () => {
  assert.deepEqual(withExceptions(['中心', { t: '平台', not: ['大平台'] }], ['数据中心']), [
    { t: '中心', not: ['数据中心'] },
    { t: '平台', not: ['大平台'] },
  ]);
});
