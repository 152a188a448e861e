/** The edition's own statements stand in a list with the day on which each was last read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { BASES, readList } from '../scripts/statements/list.ts';
import { statementsIn } from '../scripts/statements/statements.ts';

const ROOT = join(import.meta.dirname, '..');
const list = readList(readFileSync(join(ROOT, 'docs/statements.tsv'), 'utf8'));
const statements = statementsIn(ROOT);

function line({ file, text }: { file: string; text: string }): string {
  return `${file}: ${text}`;
}

describe('the list of statements', () => {
  test('has every one, and none that is gone', () => {
    assert.deepEqual(
      list.map(line),
      statements.map(line),
      'fix: npm run statements, then read what it calls unread and note it with --read',
    );
  });
  test('says when and against what each was read, or that it wasn’t', () => {
    for (const { read, ...statement } of list) {
      if (!read) continue;
      assert.match(read.date, /^20\d\d-[01]\d-[0-3]\d$/, line(statement));
      assert.ok(read.basis in BASES, line(statement));
    }
  });
  test('knows sentences of pages as one, with what a program puts in', () => {
    const said = statements.filter(({ file }) => file === 'src/pages/teach.astro');
    assert.ok(said.some(({ text }) => text.startsWith('每份导读选十几段原文，配地图或图表，')));
  });
  test('knows remarks, notes and questions of curated files, and no words of the texts', () => {
    const from = (path: string) => statements.filter(({ file }) => file === path);
    assert.ok(from('seeds/lessons/target.yaml').some(({ text }) => text.endsWith('孤例。')));
    assert.ok(from('seeds/reform-40/editor-notes.yaml').some(({ text }) => /国家经委/.test(text)));
    assert.ok(!statements.some(({ text }) => text.startsWith('“十一五”时期是东北地区改革开放')));
  });
});
