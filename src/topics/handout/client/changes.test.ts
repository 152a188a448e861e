import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HEADING, parseHandout } from '../../../ui/client/handout-address.ts';
import { addHeading, empty, entitle, keysOf, merge, move, remove, undo, write } from './changes.ts';

const three = parseHandout('p=a/1,a/2,a/3&t=题');

function ids(handout: typeof three): string[] {
  return handout.entries.map(({ id }) => id);
}

test('an entry moves before another one, or to the end', () => {
  assert.deepEqual(ids(move('a/3', 'a/1')(three)), ['a/3', 'a/1', 'a/2']);
  assert.deepEqual(ids(move('a/1', null)(three)), ['a/2', 'a/3', 'a/1']);
  assert.deepEqual(ids(move('a/2', 'a/3')(three)), ['a/1', 'a/2', 'a/3']);
});

test('a change that is asked for again changes nothing more', () => {
  const changes = [
    move('a/3', 'a/1'),
    remove(['a/2']),
    write('a/1', { text: '问', lines: 3 }),
    addHeading('一', 'a/2'),
    entitle({ title: '新' }),
    merge(parseHandout('p=b/1,a/1')),
  ];
  for (const change of changes) assert.deepEqual(change(change(three)), change(three));
});

test('changes find their entries where another window has added and moved some', () => {
  const elsewhere = parseHandout('p=b/9,a/3,a/2,a/1');
  assert.deepEqual(ids(move('a/3', null)(elsewhere)), ['b/9', 'a/2', 'a/1', 'a/3']);
  assert.deepEqual(ids(remove(['a/2'])(elsewhere)), ['b/9', 'a/3', 'a/1']);
  assert.deepEqual(ids(move('a/7', 'a/1')(elsewhere)), ids(elsewhere));
});

test('headings of the same words are told apart', () => {
  const heading = { id: HEADING, text: '一', lines: 0 };
  const both = { ...three, entries: [heading, ...three.entries, heading] };
  const [first = '', , , , last = ''] = keysOf(both.entries);
  assert.notEqual(first, last);
  assert.deepEqual(ids(remove([last])(both)), [HEADING, 'a/1', 'a/2', 'a/3']);
});

test('undoing brings back what was there, and keeps what has come since', () => {
  const after = remove(['a/1', 'a/2', 'a/3'])(three);
  const since = merge(parseHandout('p=b/1'))(after);
  assert.deepEqual(ids(undo(three, after)(since)), ['a/1', 'a/2', 'a/3', 'b/1']);
  assert.equal(undo(three, after)(entitle({ title: '后来' })(after)).title, '后来');
});

test('undoing leaves what has been written and taken out since', () => {
  const after = remove(['a/1'])(three);
  const since = remove(['a/3'])(write('a/2', { text: '后写', lines: 2 })(after));
  const back = undo(three, after)(since);
  assert.deepEqual(back.entries, [
    { id: 'a/1', text: '', lines: 0 },
    { id: 'a/2', text: '后写', lines: 2 },
  ]);
  assert.deepEqual(undo(three, after)(back), back);
});

test('undoing brings a question back though its passage was added anew without one', () => {
  const asked = write('a/1', { text: '问', lines: 3 })(three);
  const after = remove(['a/1'])(asked);
  const back = undo(asked, after)(merge(parseHandout('p=a/1'))(after));
  assert.deepEqual(back.entries, asked.entries);
});

test('a handout that is emptied has no title or note for the next one, and undoing brings them back', () => {
  const before = entitle({ note: '说明' })(three);
  const after = empty(keysOf(before.entries))(before);
  assert.deepEqual(after, { entries: [], title: '', note: '' });
  const since = merge(parseHandout('p=b/1'))(after);
  const back = undo(before, after)(since);
  assert.deepEqual(
    [ids(back), back.title, back.note],
    [['a/1', 'a/2', 'a/3', 'b/1'], '题', '说明'],
  );
});

test('merging keeps the own title, and adds what is not there yet', () => {
  const merged = merge(parseHandout('p=a/2,b/1&t=别人的'))(three);
  assert.deepEqual(ids(merged), ['a/1', 'a/2', 'a/3', 'b/1']);
  assert.equal(merged.title, '题');
});

test('merging loses no question: it follows what is asked of the same passage already', () => {
  const asked = write('a/2', { text: '甲？', lines: 2 })(three);
  const other = write('a/2', { text: '乙？', lines: 3 })(parseHandout('p=a/2'));
  const change = merge(other);
  const [, entry] = change(asked).entries;
  assert.deepEqual(entry, { id: 'a/2', text: '甲？\n乙？', lines: 5 });
  assert.deepEqual(change(change(asked)), change(asked));
  assert.deepEqual(change(three).entries[1], { id: 'a/2', text: '乙？', lines: 3 });
});
