/** The pages that show the comparison of the tasks, as they were built. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { data } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';
import { alignments, taskEntries } from './alignments.ts';

const tasks = data<{ id: string; part: string; text: string }[]>('tasks.json');
function page(name: string) {
  const html = readFileSync(join(DIST, 'compare', name), 'utf8');
  // Marks that are set narrow.
  return html.replace(/<span class="half">(.*?)<\/span>/g, '$1');
}
const parts = new Map(
  [...new Set(tasks.map(({ part }) => part))].map((id) => [id, page(`liaoning-${id}.html`)]),
);

/** The section of a task. */
function sectionOf(task: string): string {
  const html = parts.get(tasks.find(({ id }) => id === task)?.part ?? '') ?? '';
  const start = html.indexOf(`id="${task}"`);
  assert.notEqual(start, -1, task);
  return html.slice(start, html.indexOf('</section>', start));
}

/** Text as it is read: without what is only heard, without the notes on where sentences come from. */
function textOf(html: string) {
  return html
    .replace(/<small.*?<\/small>/gs, '')
    .replace(/<span data-ui>.*?<\/span>/gs, '')
    .replace(/<span class="(?:visually-hidden|diff-gap)">.*?<\/span>/gs, '')
    .replace(/<[^>]*>|\s+/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test('each task has an address of its own on the page of its part, with links to both texts', () => {
  for (const { from, to } of taskEntries) {
    const [, id = ''] = from.split('/');
    const section = sectionOf(id);
    assert.match(section, new RegExp(`href="\\.\\./liaoning-tasks/c\\d+\\.html#${id}"`), id);
    for (const passage of to)
      assert.match(
        section,
        new RegExp(`href="\\.\\./plan-13/[\\w-]+\\.html#${passage.split('/')[1]}"`),
        id,
      );
  }
});

test('without what is deleted a page shows the task, without what is added the plan', () => {
  for (const { from, passages, status } of taskEntries) {
    const id = from.split('/')[1] ?? '';
    const text = tasks.find((task) => task.id === id)?.text ?? '';
    const section = sectionOf(id);
    const [, inline = ''] = /<p class="diff diff-(?:inline|whole)">(.*?)<\/p>/s.exec(section) ?? [];
    assert.equal(textOf(inline.replace(/<del>.*?<\/del>/gs, '')), text.replace(/\s/g, ''), id);
    const plan = passages
      .flatMap(({ segments }) => segments.map(({ text: same, from: old }) => same ?? old ?? ''))
      .join('');
    if (status === 'identical') continue;
    assert.equal(textOf(inline.replace(/<ins>.*?<\/ins>/gs, '')), plan.replace(/\s/g, ''), id);
  }
});

test('every edit is told in words, not by its look alone', () => {
  for (const [part, html] of parts) {
    const body = html.slice(html.indexOf('<section'));
    const edits = body.match(/<(del|ins)>/g) ?? [];
    const labels =
      body.match(/<(del|ins)>\s*<span class="visually-hidden">［(?:删去|增加|改为)：/g) ?? [];
    assert.ok(edits.length > 0, part);
    assert.equal(labels.length, edits.length, part);
  }
});

test('the summary counts what the data hold, and lists each edit once', () => {
  const html = page('liaoning.html');
  const edits = html
    .match(/class="edit-list"[\s\S]*?<\/ul>/g)
    ?.join('')
    .match(/<li>/g)?.length;
  assert.equal(edits, taskEntries.flatMap(({ changes }) => changes).length);
  const identical = taskEntries.filter(({ status }) => status === 'identical').length;
  assert.ok(html.includes(`${identical}项与规划一字不差`));
  for (const { kind, from } of alignments)
    if (kind === 'without-task') assert.match(html, new RegExp(`#${from?.split('/')[1]}"`));
});
