import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesIn } from './candidates.ts';
import type { CitingPassage } from './passages.ts';
import { plainTitle } from './titles.ts';

/** Candidates found, as `by:words`. */
function found(text: string, ...cells: string[]): string[] {
  const passage = {
    doc: 'test',
    text,
    cells: cells.map((cell, i) => {
      const start = text.indexOf(cell);
      return { row: `table-1-r${i + 1}`, start, end: start + cell.length };
    }),
  } as unknown as CitingPassage;
  return candidatesIn(passage).map(({ by, start, end }) => `${by}:${text.slice(start, end)}`);
}

test('a title in marks takes the number behind it', () => {
  assert.deepEqual(found('按照《某意见》（国发〔2014〕28号）和《某规划》执行'), [
    'mark:《某意见》（国发〔2014〕28号）',
    'mark:《某规划》',
  ]);
});

test('a title inside a title is found too, and the number is the outer one’s', () => {
  assert.deepEqual(found('《落实〈某意见〉的方案》（辽委发〔2016〕17号）'), [
    'mark:《落实〈某意见〉的方案》（辽委发〔2016〕17号）',
    'mark:〈某意见〉',
  ]);
});

test('a number alone is found; a year in brackets is none', () => {
  assert.deepEqual(found('国发〔2016〕62号'), ['number:国发〔2016〕62号']);
  assert.deepEqual(found('（2016年）第62号'), []);
});

test('a cell of a table of documents is a title without its year', () => {
  const cells = ['某意见（2003年）', '某部关于贯彻《某意见》的意见（2004年）'];
  assert.deepEqual(found(cells.join('\n'), ...cells), [
    'row:某意见',
    'row:某部关于贯彻《某意见》的意见',
    'mark:《某意见》',
  ]);
});

test('titles are compared without blanks, and one issuer is one', () => {
  const forms = ['中共中央、国务院关于某事', '中共中央 国务院关于某事', '中共中央国务院关于某事'];
  assert.equal(new Set(forms.map(plainTitle)).size, 1);
  assert.equal(plainTitle('落实〈某意见〉'), plainTitle('落实《某意见》'));
});
