/** The lessons say what the texts say, each from enough passages, and stand where they are looked for. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { DIST } from '../support/server.ts';

interface Step {
  step: number;
  passage?: string;
  map?: string;
  chart?: string;
  quotes?: string[];
  question: string;
}

const SEEDS = join(import.meta.dirname, '../../seeds/lessons');
const LESSONS = readdirSync(SEEDS).map((name) => ({
  id: name.replace('.yaml', ''),
  ...(parse(readFileSync(join(SEEDS, name), 'utf8')) as { title: string; steps: Step[] }),
}));

function page(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&');
}

function readingOf(passage: string): string {
  const [doc, id] = passage.split('/');
  const { blocks } = JSON.parse(page(`data/documents/${doc}.json`));
  return blocks.find((block: { id: string }) => block.id === id)?.reading ?? '';
}

test('there are eight or more', () => {
  assert.ok(LESSONS.length >= 8);
});

for (const { id, title, steps } of LESSONS) {
  test(`${id}: ten to fifteen passages of two or more documents, with a map or a chart`, () => {
    const passages = steps.flatMap(({ passage }) => passage ?? []);
    assert.ok(passages.length >= 10 && passages.length <= 15, String(passages.length));
    assert.ok(new Set(passages.map((passage) => passage.split('/')[0])).size >= 2);
    assert.ok(steps.some(({ map, chart }) => map || chart));
  });

  test(`${id}: every quotation is in its passage and, word for word, on the page`, () => {
    const shown = textOf(page(`lessons/${id}.html`));
    for (const { passage = '', quotes = [] } of steps) {
      for (const quote of quotes) {
        assert.ok(readingOf(passage).includes(quote), quote);
        assert.ok(shown.includes(quote), quote);
      }
    }
  });

  test(`${id}: every step has its address, and its drawing where it shows one`, () => {
    const html = page(`lessons/${id}.html`);
    for (const { step, map, chart } of steps) {
      const name = `step-${String(step).padStart(2, '0')}`;
      const [, section = ''] = html.split(`<section class="lesson-step" id="${name}"`);
      assert.notEqual(section, '', name);
      if (map || chart) assert.match(section.split('</section>')[0] ?? '', /<svg[^>]*viewBox/);
    }
  });

  test(`${id}: names of passages break between their words`, () => {
    const names = page(`lessons/${id}.html`).match(/<span id="step-\d+-name">.*?<\/a>/gs) ?? [];
    assert.equal(names.length, steps.length);
    for (const name of names) assert.doesNotMatch(name, /章第|节第|[^>]第\d+段/, name);
  });

  test(`${id}: it is found from the home page's lists, from teaching, and from an empty handout`, () => {
    for (const from of ['lessons/index.html', 'teach.html', 'handout.html']) {
      const href = from.startsWith('lessons/') ? `${id}.html` : `lessons/${id}.html`;
      assert.ok(page(from).includes(`href="${href}"`), `${from} lacks ${title}`);
    }
    assert.match(page('index.html'), /href="lessons\/index\.html"/);
  });

  test(`${id}: as a handout its address fits into a QR code`, () => {
    const [, address = ''] =
      /href="\.\.\/(handout\.html#[^"]+)"/.exec(page(`lessons/${id}.html`)) ?? [];
    assert.ok(address.length > 200 && address.length < 2_850, String(address.length));
  });
}
