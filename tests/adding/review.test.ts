/** The review page shows every line of a source, and what it proposes does what it says. */
import assert from 'node:assert/strict';
import {
  appendFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { addFile } from '../../scripts/adding/add-file.ts';
import { EditionError } from '../../scripts/lib/edition-error.ts';
import { decisionsOf } from '../../scripts/review/decisions.ts';
import { inChinese } from '../../scripts/review/faults-in-chinese.ts';
import { reviewPage } from '../../scripts/review/review-page.ts';
import { reviewedDocument } from '../../scripts/review/reviewed.ts';
import { printedPlan } from './small-texts.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'review-'));
  mkdirSync(join(root, 'seeds'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Two paragraphs that nothing but their sense parts: the first one's last line is full. */
const HIDDEN = '农民合作社数量五年来增加了两倍之多。';

async function addPlan(): Promise<string[]> {
  const lines = printedPlan('');
  const full = [
    '城镇建设稳步推进道路全部硬化，供水供暖',
    '能力明显提高，县城面积扩大到十平方公里。',
  ];
  lines.splice(2, 0, ...full, HIDDEN);
  writeFileSync(join(root, 'a.txt'), `${lines.join('\n')}\n`);
  await addFile({ root, file: join(root, 'a.txt'), id: 'a', layout: 'plan' });
  return lines;
}

test('a document whose description is incomplete is shown whole, with what is missing', async () => {
  const lines = await addPlan();
  const page = reviewPage(reviewedDocument(root, 'a'));
  for (const [i, line] of lines.entries())
    assert.ok(page.includes(`<li value="${i + 1}">${line}</li>`), line);
  assert.match(page, /document\.yaml 还不完整/);
  assert.match(page, /<p>缺少 title<\/p>/);
  assert.match(page, /title is missing/);
});

test('every mark of a guess in document.yaml is a decision', async () => {
  await addPlan();
  const reviewed = reviewedDocument(root, 'a');
  const marks = reviewed.description.match(/^\s*# (?:猜测，请核对|待填)/gm) ?? [];
  const about = decisionsOf(reviewed).filter(({ why }) => /^(猜测|待填)/.test(why));
  assert.ok(marks.length > 5);
  assert.equal(about.length, marks.length);
});

test('the lines for a new paragraph, put where they belong, make one', async () => {
  await addPlan();
  const yaml = join(root, 'seeds/a/document.yaml');
  const filled = readFileSync(yaml, 'utf8')
    .replace('# title: ', 'title: 青禾县发展规划')
    .replace('# shortTitle: ', 'shortTitle: 青禾县发展规划')
    .replace('# summary: ', 'summary: 一份规划。')
    .replace(/^# (rights:| {2}status| {2}statement)/gm, '$1');
  writeFileSync(yaml, filled);
  const before = reviewedDocument(root, 'a');
  assert.equal(before.fault, null);
  const asked = decisionsOf(before).find(({ what }) => what.includes(HIDDEN.slice(0, 8)));
  const way = asked?.alternatives.find(({ file }) => file.endsWith('paragraphs.yaml'));
  assert.ok(way, 'the joined paragraph is asked about');
  appendFileSync(join(root, way.file), way.lines);
  const after = reviewedDocument(root, 'a');
  assert.equal(after.fault, null);
  assert.ok(reviewPage(after).includes(`<p class="paragraph">${HIDDEN}`));
  assert.ok(!decisionsOf(after).some(({ what }) => what === asked?.what));
});

test('every fault that a source or its own files can have is said in Chinese', () => {
  const code =
    /\b(?:new EditionError|new Sequence|seedFault)\((?:\s*(?:this\.#)?seed,)?\s*'([a-z0-9-]+)'/g;
  const files = globSync('{read,layouts,notes,restore}/**/*.ts', { cwd: SCRIPTS })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(SCRIPTS, path), 'utf8'));
  const codes = new Set(files.flatMap((text) => [...text.matchAll(code)].map(([, name]) => name)));
  assert.ok(codes.size > 30);
  const place = { file: 'a.txt', line: 1, column: 1, source: '' };
  const silent = [...codes].filter(
    (name) => !inChinese(new EditionError(name ?? '', place, 'what', 'fix')),
  );
  assert.deepEqual(silent, []);
});

test('names without an entry are listed with where they stand and where entries belong', () => {
  const real = join(SCRIPTS, '..');
  const reviewed = reviewedDocument(real, 'plan-13');
  const { candidates } = reviewed;
  assert.ok(candidates && candidates.length > 0);
  const page = reviewPage(reviewed);
  for (const { words, count, block } of candidates) {
    assert.ok(page.includes(`<li>${words}，${count}处，<a href="#${block}">`), words);
    assert.ok(page.includes(`id="${block}"`), block);
  }
  assert.match(page, /写进 <code>seeds\/projects\/names\.yaml<\/code>/);
});
