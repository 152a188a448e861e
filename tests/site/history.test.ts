/** The site's words on its versions and corrections, and on its editor. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ROOT } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';

function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

const cff = parse(read(ROOT, 'CITATION.cff'));

test('the newest released version is that of CITATION.cff, with its day', () => {
  const versions: { version: string | null; date: string | null; changes: string[] }[] = JSON.parse(
    read(DIST, 'data/versions.json'),
  );
  const released = versions.find(({ version }) => version !== null);
  assert.equal(released?.version, cff.version);
  assert.equal(released?.date, cff['date-released']);
  // Signs that take half a square are elements.
  const page = read(DIST, 'changes.html').replace(/<\/?span[^>]*>/g, '');
  for (const { changes } of versions)
    for (const change of changes) assert.ok(page.includes(change), change);
});

test('the colophon names the edition, its day, and the way to report a mistake', () => {
  const page = read(DIST, 'about.html');
  const [year, month, day] = cff['date-released'].split('-').map(Number);
  assert.ok(page.includes(`${cff.version}版，${year}年${month}月${day}日`));
  for (const words of ['版权页', '编辑整理', '勘误与联系', '本站没有设收件地址']) {
    assert.ok(page.includes(words), words);
  }
});

test('every page of the article says that no author is named and whom a rights holder asks', () => {
  for (const page of ['index', 'c00', 'c01', 'c02', 'c03', 'c04']) {
    const html = read(DIST, `reform-40/${page}.html`);
    assert.match(html, /来源没有署作者姓名/, page);
    assert.match(html, /href="\.\.\/about\.html#errata"/, page);
  }
  assert.doesNotMatch(read(DIST, 'plan-13/c01.html'), /没有署作者姓名/);
});
