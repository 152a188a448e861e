import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SeedCopy } from '../../../tests/support/seeds.ts';

function stepOf(fields: string) {
  return `  - {step: 1, ${fields}, question: 问, lines: 2, notice: 看}`;
}

const HEAD = 'order: 1\ntitle: 题\nsummary: 述\naims: [学]\nsteps:';

function fault(lesson: string, name = 'one.yaml'): string {
  using copy = new SeedCopy('opinion-62');
  mkdirSync(join(copy.seeds, 'lessons'));
  copy.append('lessons', name, lesson);
  return copy.fault();
}

test('a passage that does not exist is told with its place', () => {
  assert.equal(
    fault(`${HEAD}\n${stepOf('passage: opinion-62/item-99')}`),
    [
      'seeds/lessons/one.yaml:6:24 unknown-id: there is no opinion-62/item-99',
      stepOf('passage: opinion-62/item-99'),
      '  fix: copy the id from the address of what is meant; kinds of ids are in seeds/README.md',
    ].join('\n'),
  );
});

test('so is a map, chart, term or pair that does not exist, or a link that leads nowhere', () => {
  for (const shown of [
    'map: nowhere',
    'chart: nothing',
    'term: none',
    'pair: liaoning-c01#task-999',
  ]) {
    assert.match(
      fault(`${HEAD}\n${stepOf(shown)}`),
      / unknown-id: there is no (map|chart|term|pair):/,
    );
  }
  const link = stepOf('passage: opinion-62/item-03-p2').replace('看', '"[见](opinion-62/item-77)"');
  assert.match(fault(`${HEAD}\n${link}`), / unknown-id: there is no opinion-62\/item-77\n/);
  const torn = link.replace('opinion-62/item-77', 'opinion-6item-77');
  assert.match(fault(`${HEAD}\n${torn}`), / unknown-id: there is no opinion-6item-77\n/);
});

test('a quotation is compared with the passage character by character', () => {
  const quoting = (quote: string) =>
    fault(`${HEAD}\n${stepOf(`passage: opinion-62/item-03-p2, quotes: [${quote}]`)}`);
  assert.match(
    quoting('在东北地区至少设立两家民营银行'),
    /lessons\/one\.yaml:6:56 stale-entry: no passage of the lesson has these words: 在东北/,
  );
});

test('so are the words between quotation marks in questions and in what is to be noticed', () => {
  const saying = (words: string) =>
    fault(`${HEAD}\n${stepOf('passage: opinion-62/item-03-p2').replace('看', `文件说“${words}”`)}`);
  assert.match(saying('在东北地区再设立一家银行'), / stale-entry: .*: 在东北地区再设立一家银行\n/);
});

test('a step shows one thing, and no number is given twice', () => {
  assert.match(
    fault(`${HEAD}\n${stepOf('passage: opinion-62/item-03, term: ppp')}`),
    / schema: .*one thing/,
  );
  const step = stepOf('passage: opinion-62/item-03-p2');
  assert.match(
    fault(`${HEAD}\n${step}\n${step.replace('看', '再看')}`),
    /yaml:7:12 duplicate-id: two steps have the number 1\n/,
  );
});

test('the name of a file becomes part of an address', () => {
  assert.match(
    fault(HEAD, '铁路.yaml'),
    / unknown-file: nothing reads this file\n.*\n? *fix: name it/s,
  );
});
