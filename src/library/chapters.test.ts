import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockEntry, division, libraryDocument } from '../../tests/support/documents.ts';
import { pageOf } from '../model/addresses.ts';
import { joinHeading } from '../model/passages/labels.ts';
import {
  blocksOn,
  chaptersOf,
  hasOwnHeading,
  headingForm,
  nameOf,
  neighbours,
  phrasesOf,
  shortNameOf,
} from './chapters.ts';

const document = libraryDocument({
  divisions: [
    division('c00', { kind: 'front', label: '', title: '', url: 'opinion-62/c00.html' }),
    division('c01', { label: '一、', title: '全面深化改革', url: 'opinion-62/c01.html' }),
    division('end', { kind: 'back', label: '', title: '', url: 'opinion-62/c01.html#end' }),
  ],
  blocks: [
    blockEntry('c00-p1', { url: 'opinion-62/c00.html#c00-p1' }),
    blockEntry('c01', { kind: 'heading', url: 'opinion-62/c01.html#c01' }),
    blockEntry('end-p1', { url: 'opinion-62/c01.html#end-p1' }),
  ],
});

const [front, first] = chaptersOf(document);

test('back matter belongs to the page of the last part', () => {
  assert.equal(chaptersOf(document).length, 2);
  assert.deepEqual(
    first?.divisions.map(({ id }) => id),
    ['c01', 'end'],
  );
});

test('the blocks of a page', () => {
  assert.equal(pageOf('opinion-62/c01.html#end'), 'opinion-62/c01.html');
  assert.deepEqual(
    blocksOn(document, 'opinion-62/c01.html').map(({ id }) => id),
    ['c01', 'end-p1'],
  );
});

test('front matter without a heading has to be named by its page', () => {
  assert.equal(front && hasOwnHeading(document, front), false);
  assert.equal(first && hasOwnHeading(document, first), true);
});

test('names of chapters', () => {
  assert.equal(nameOf({ label: '', title: '' }), '卷首');
  assert.equal(shortNameOf({ label: '第五章', title: '优化结构' }), '第五章');
  assert.equal(shortNameOf({ label: '一、', title: '深化改革' }), '第一部分');
  assert.equal(shortNameOf({ label: '', title: '' }), '卷首');
  assert.equal(joinHeading('第一节', '发展环境'), '第一节 发展环境');
  assert.equal(joinHeading('一、', '全面深化改革'), '一、全面深化改革');
  assert.equal(headingForm(document), 'numerals');
});

test('neighbours at the ends of a list', () => {
  assert.deepEqual(neighbours(['a', 'b'], 0), { previous: undefined, next: 'b' });
  assert.deepEqual(neighbours(['a', 'b'], 1), { previous: 'a', next: undefined });
});

test('a title breaks between its phrases', () => {
  assert.deepEqual(phrasesOf('攻坚克难 开创振兴发展新局面'), ['攻坚克难 ', '开创振兴发展新局面']);
  assert.deepEqual(phrasesOf('深化改革，激发活力'), ['深化改革，', '激发活力']);
});

test('a title with a phrase longer than a line breaks where it must', () => {
  const long = '二、东北振兴战略实施以来的主要政策及其成效';
  assert.deepEqual(phrasesOf(long), [long]);
});
