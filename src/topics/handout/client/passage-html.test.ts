import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PassageData } from '../passage-data.ts';
import { pageOfPassage, passageHtml } from './passage-html.ts';

const data: Pick<PassageData, 'blocks' | 'rows'> = {
  blocks: {
    'c01-s1': ['c01.html', 'heading', '第一节', 4],
    'c01-s1-p1': ['c01.html', 'paragraph', '甲<b>乙</b>'],
    'box-01': ['c01.html', 'box-title', '专栏1', 1],
    'box-01-t1': [
      'c01.html',
      'table',
      '<thead><tr><th>头</th></tr></thead><tbody><tr></tr></tbody>',
    ],
    'c01-s1-p2': ['c01.html', 'paragraph', '丙'],
    'c00-abstract-en': ['c00.html', 'abstract', 'Text'],
  },
  rows: { 'box-01-i1': ['box-01-t1', '<td>行</td>'] },
};

const BOX =
  '<div class="box"><h3 class="box-title">专栏1</h3><div class="scroll-frame"><table>' +
  '<thead><tr><th>头</th></tr></thead><tbody><tr></tr></tbody></table></div></div>';

test('a paragraph by itself', () => {
  assert.equal(passageHtml(data, 'c01-s1-p1'), '<p class="paragraph">甲<b>乙</b></p>');
  assert.equal(passageHtml(data, 'c00-abstract-en'), '<p class="abstract" lang="en">Text</p>');
});

test('a box with what is in it', () => {
  assert.equal(passageHtml(data, 'box-01'), BOX);
});

test('a heading with all that stands under it, boxes in their frames', () => {
  assert.equal(
    passageHtml(data, 'c01-s1'),
    `<h3 class="heading">第一节</h3><p class="paragraph">甲<b>乙</b></p>${BOX}<p class="paragraph">丙</p>`,
  );
});

test('a row below the head of its table', () => {
  assert.equal(
    passageHtml(data, 'box-01-i1'),
    '<div class="scroll-frame"><table><thead><tr><th>头</th></tr></thead>' +
      '<tbody><tr><td>行</td></tr></tbody></table></div>',
  );
});

test('a passage with the note behind it, and who does what by it', () => {
  const blocks: PassageData['blocks'] = {
    'task-001': ['c01.html', 'paragraph', '1.甲'],
    'task-001-r': ['c01.html', 'responsibility', '（乙、丙）'],
    'task-002': ['c01.html', 'paragraph', '2.丁'],
  };
  const roles: PassageData['roles'] = { 'task-001-r': ['task-001', '<b>牵头</b> 乙'] };
  const noted = { blocks, rows: {}, roles };
  const note = '<p class="responsibility">（乙、丙）</p><p class="roles"><b>牵头</b> 乙</p>';
  assert.equal(passageHtml(noted, 'task-001'), `<p class="paragraph">1.甲</p>${note}`);
  assert.equal(passageHtml(noted, 'task-001-r'), note);
  assert.equal(passageHtml(noted, 'task-002'), '<p class="paragraph">2.丁</p>');
});

test('the page of a passage; of an unknown one nothing', () => {
  assert.equal(pageOfPassage('plan-13', data, 'c01-s1-p1'), 'plan-13/c01.html');
  assert.equal(pageOfPassage('plan-13', data, 'box-01-i1'), 'plan-13/c01.html');
  assert.equal(pageOfPassage('plan-13', data, 'c99'), undefined);
  assert.equal(passageHtml(data, 'c99'), undefined);
});
