import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Note } from '../note.ts';
import {
  keepNotes,
  keptNotes,
  mergeNotes,
  newNote,
  removeNotes,
  rewriteNote,
} from './note-store.ts';

/** A browser's store with room for so many notes; its entries are its properties, as there. */
class Store {
  [name: string]: unknown;
  getItem(name: string) {
    return Object.hasOwn(this, name) ? this[name] : null;
  }
  setItem(name: string, value: string) {
    if (!Object.hasOwn(this, name) && Object.keys(this).length >= room)
      throw new DOMException('no room', 'QuotaExceededError');
    this[name] = value;
  }
  removeItem(name: string) {
    delete this[name];
  }
  get length() {
    return Object.keys(this).length;
  }
}

let room = 10;
beforeEach(() => {
  room = 10;
  const events = new EventTarget();
  const given = {
    localStorage: new Store(),
    addEventListener: events.addEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
  };
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(globalThis, name, { configurable: true, value });
});

function note(text = '', passage = 'plan-13/c05-s1-p2'): Note {
  return newNote(passage, 'plan-13/c05.html', text);
}

function texts(): string[] {
  return keptNotes()
    .map(({ text }) => text)
    .sort();
}

test('notes are kept one by one, and found by document and passage', () => {
  keepNotes([note('甲'), note('乙', 'plan-13/c05-s1-p20'), note('丙', 'plan-12/c01-s1-p1')]);
  assert.deepEqual(texts(), ['丙', '乙', '甲']);
  assert.deepEqual(
    keptNotes('plan-12').map(({ text }) => text),
    ['丙'],
  );
  assert.deepEqual(
    keptNotes('plan-13/c05-s1-p2').map(({ text }) => text),
    ['甲'],
  );
});

test('what is not a note is passed over', () => {
  localStorage.setItem('dongbei-note/plan-13/x/1', '{"id":"1"}');
  localStorage.setItem('dongbei-note/plan-13/x/2', 'x');
  keepNotes([note('甲')]);
  assert.deepEqual(texts(), ['甲']);
});

test('in a full store nothing is half written', () => {
  room = 2;
  keepNotes([note('甲')]);
  assert.equal(keepNotes([note('乙'), note('丙')]), 'full');
  assert.deepEqual(texts(), ['甲']);
  const { keeping } = mergeNotes([note('乙'), note('丙')]);
  assert.equal(keeping, 'full');
  assert.deepEqual(texts(), ['甲']);
});

test('what was removed can be put back', () => {
  const notes = [note('甲'), note('乙')];
  keepNotes(notes);
  removeNotes(notes);
  assert.deepEqual(texts(), []);
  keepNotes(notes);
  assert.deepEqual(texts(), ['乙', '甲']);
});

test('a note that two windows rewrite keeps the words of both', () => {
  const seen = note('甲');
  keepNotes([seen]);
  rewriteNote(seen, '甲，在这个窗口');
  rewriteNote(seen, '甲，在那个窗口');
  assert.deepEqual(texts(), ['甲，在这个窗口', '甲，在那个窗口'].sort());
});

test('a note that another window has removed is not lost while it is rewritten', () => {
  const seen = note('甲');
  keepNotes([seen]);
  removeNotes([seen]);
  rewriteNote(seen, '乙');
  assert.deepEqual(texts(), ['乙']);
});

test('the notes of a file are added to those that are there, by their ids', () => {
  const [old, same] = [note('旧'), note('同')];
  keepNotes([old, same, note('别的')]);
  const later = { ...old, text: '新', modified: '2999-01-01T00:00:00.000Z' };
  const earlier = { ...same, text: '更旧', modified: '2000-01-01T00:00:00.000Z' };
  const merged = mergeNotes([later, earlier, note('加')]);
  assert.deepEqual(merged, { keeping: 'kept', added: 1, renewed: 1, known: 1 });
  assert.deepEqual(texts(), ['别的', '加', '同', '新'].sort());
  assert.deepEqual(mergeNotes(keptNotes()), { keeping: 'kept', added: 0, renewed: 0, known: 4 });
});

test('a note that has moved to another passage is not there twice', () => {
  const old = note('旧');
  keepNotes([old]);
  mergeNotes([{ ...old, passage: 'plan-13/c05-s1-p3', modified: '2999-01-01T00:00:00.000Z' }]);
  assert.deepEqual(
    keptNotes().map(({ passage }) => passage),
    ['plan-13/c05-s1-p3'],
  );
});
