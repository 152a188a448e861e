import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { stored, watchStored } from './stored.ts';

/** A browser's store with room for so many characters; the entries are its properties, as there. */
class Store {
  [name: string]: unknown;
  static room = 1000;

  getItem(name: string) {
    return Object.hasOwn(this, name) ? this[name] : null;
  }
  setItem(name: string, value: string) {
    const others = Object.entries(this).filter(([other]) => other !== name);
    const used = others.reduce((sum, [, text]) => sum + String(text).length, 0);
    if (used + value.length > Store.room) throw new DOMException('no room', 'QuotaExceededError');
    this[name] = value;
  }
  removeItem(name: string) {
    delete this[name];
  }
  get length() {
    return Object.keys(this).length;
  }
}

let events: EventTarget;

function define(name: string, get: () => unknown) {
  Object.defineProperty(globalThis, name, { configurable: true, get });
}

let store: Store;
beforeEach(() => {
  store = new Store();
  events = new EventTarget();
  Store.room = 1000;
  define('localStorage', () => store);
  define('addEventListener', () => events.addEventListener.bind(events));
  define('removeEventListener', () => events.removeEventListener.bind(events));
  mock.timers.enable({ apis: ['setTimeout'] });
});
afterEach(() => mock.timers.reset());

/** Does as the browser does when another window has written. */
function writtenElsewhere(key: string, newValue: string | null) {
  if (newValue === null) store.removeItem(key);
  else store.setItem(key, newValue);
  events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
}

test('a window that is told nothing looks when the reader is back, and does nothing if nothing is new', () => {
  let calls = 0;
  stored.write('note/1', '甲');
  watchStored('note/', () => {
    calls += 1;
  });
  const leave = () => events.dispatchEvent(new Event('blur'));
  const comeBack = () => events.dispatchEvent(new Event('focus'));
  leave();
  comeBack();
  stored.write('note/1', '乙');
  leave();
  comeBack();
  assert.equal(calls, 0);
  leave();
  store.setItem('note/1', '丙');
  store.setItem('other', '丁');
  comeBack();
  assert.equal(calls, 1);
  leave();
  store.removeItem('note/1');
  comeBack();
  assert.equal(calls, 2);
});

function adding(item: string) {
  return (now: string) => (now.split(' ').includes(item) ? now : `${now} ${item}`.trim());
}

test('a text is kept, read and freed', () => {
  assert.equal(stored.read('a'), '');
  assert.equal(stored.write('a', '文'), 'kept');
  assert.equal(stored.read('a'), '文');
  assert.deepEqual(stored.names('a'), ['a']);
  stored.write('a', '');
  assert.deepEqual(stored.names(''), []);
});

test('a full store is told, and the former text stays', () => {
  stored.write('a', '文');
  Store.room = 5;
  assert.equal(stored.write('a', '一二三四五六'), 'full');
  assert.equal(stored.read('a'), '文');
  assert.equal(
    stored.change('a', () => '一二三四五六'),
    'full',
  );
  assert.equal(stored.read('a'), '文');
});

test('a store without any room, or closed, is blocked; reading it is no error', () => {
  Store.room = 0;
  assert.equal(stored.write('a', '文'), 'blocked');
  define('localStorage', () => {
    throw new DOMException('denied', 'SecurityError');
  });
  assert.equal(stored.write('a', '文'), 'blocked');
  assert.equal(stored.change('a', adding('一')), 'blocked');
  assert.equal(stored.read('a'), '');
  assert.deepEqual(stored.names(''), []);
});

test('a change takes what another window wrote in the meantime', () => {
  stored.change('list', adding('一'));
  store.setItem('list', '一 二');
  stored.change('list', adding('三'));
  assert.equal(stored.read('list'), '一 二 三');
});

test('a change that another window overwrites in the same moment is made again', () => {
  stored.change('list', adding('一'));
  writtenElsewhere('list', '二');
  assert.equal(stored.read('list'), '二 一');
  mock.timers.tick(1000);
  writtenElsewhere('list', '二');
  assert.equal(stored.read('list'), '二', 'later it is what the other window wants');
});

test('changes in other windows are told by the beginning of the name', () => {
  let calls = 0;
  watchStored('note/', () => {
    calls += 1;
  });
  writtenElsewhere('note/1', 'x');
  writtenElsewhere('other', 'x');
  assert.equal(calls, 1);
  events.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
  events.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  events.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  assert.equal(calls, 3);
});
