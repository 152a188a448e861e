/**
 * The answers to questions: two hundred, written with their answers from the texts before any
 * result was seen, by the ranking that the search page runs.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { serveDist } from '../support/server.ts';
import { IS_FULL, someOf } from '../support/tried-pages.ts';
import { askNext } from './reader.ts';

interface Question {
  id: string;
  query: string;
  gold: string[];
  entity: string | null;
  note: string;
}

const ALL: Question[] = JSON.parse(readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8'));

/**
 * Every tenth question, in a full run every fourth: all of them are measured by
 * scripts/commands/bench-answers.ts.
 */
const QUESTIONS = ALL.filter((_, at) => at % (IS_FULL ? 4 : 10) === 0);

/** Questions that name a plan, whose figures are of a year that they don't write. */
const OF_PLANS = ALL.filter(({ query }) => /十[一二三]五.*(?:多少|实际|目标)/.test(query));

/** The years of the figures of plans, asked for before them. */
const YEARS = ['2010年指标多少', '2015年指标多少', '2020年指标多少'];

/** The least shares of questions with a right passage among the first, and with a right card. */
const FLOORS = { 1: 0.8, 3: 0.88, 10: 0.97 } as const;
const CARDS = 0.85;

/** Passages and cards that the page shows. */
interface Shown {
  passages: string[];
  cards: string[];
}

let browser: Browser;
let site: Awaited<ReturnType<typeof serveDist>>;
let shown: (Shown & { question: Question })[];
/** Answers by query: of all one after another on one page, and of some each on a page of its own. */
let later: Map<string, Shown>;
let fresh: Map<string, Shown>;

before(async () => {
  browser = await launchBrowser();
  site = await serveDist();
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const queries = [...new Set([...QUESTIONS, ...OF_PLANS].map(({ query }) => query))];
  later = new Map();
  await page.goto(`${site.url}search.html`);
  for (const query of [...YEARS, ...queries.toReversed()]) {
    await askNext(page, query);
    later.set(query, await shownOn(page));
  }
  shown = QUESTIONS.map((question) => ({ question, ...(later.get(question.query) as Shown) }));
  fresh = new Map();
  // To open the page takes several times as long as to ask it once more.
  const ofPlans = someOf(OF_PLANS, 1).map(({ query }) => query);
  for (const query of new Set([...ofPlans, ...someOf(queries, 4)]))
    fresh.set(query, await ask(page, query));
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function ask(page: Page, query: string): Promise<Shown> {
  await page.goto(`${site.url}search.html?${new URLSearchParams({ q: query })}`);
  return shownOn(page);
}

async function shownOn(page: Page): Promise<Shown> {
  await page.locator('[data-search-total]').waitFor();
  // What is offered behind them comes later.
  const passages = await page.$$eval('[data-result]:not([data-offers] *)', (all) =>
    all.map((it) => it.getAttribute('data-result') ?? ''),
  );
  const cards = await page.$$eval('[data-card]', (all) =>
    all.map((it) => it.getAttribute('data-card') ?? ''),
  );
  return { passages: [...new Set(passages)], cards };
}

/** A note on who is responsible and the task or paragraph before it answer alike. */
function plainId(id: string): string {
  return id.replace(/-r(\d*)$/, (_, number) => number && `-p${number}`);
}

for (const [first, floor] of Object.entries(FLOORS)) {
  test(`a right passage is among the first ${first} for ${floor * 100} % of the questions`, (t) => {
    const wrong = shown.filter(({ question, passages }) => {
      const right = new Set(question.gold.map(plainId));
      return !passages.slice(0, Number(first)).some((id) => right.has(plainId(id)));
    });
    const share = 1 - wrong.length / shown.length;
    t.diagnostic(
      `${share.toFixed(2)}; not ${wrong.map(({ question }) => question.query).join('; ')}`,
    );
    assert.ok(share >= floor);
  });
}

test(`a right card is shown for ${CARDS * 100} % of the questions that have one`, (t) => {
  const asked = shown.filter(({ question }) => question.entity);
  const wrong = asked.filter(({ question: { entity, note }, cards }) => {
    const [, others = ''] = /也可[:：](.*)$/.exec(note) ?? [];
    const right = [entity ?? '', ...others.split(/[，,]/).map((it) => it.trim())];
    return !cards.some((card) => right.includes(card));
  });
  const share = 1 - wrong.length / asked.length;
  t.diagnostic(
    `${share.toFixed(2)}; not ${wrong.map(({ question }) => question.query).join('; ')}`,
  );
  assert.ok(share >= CARDS);
  assert.ok(shown.every(({ cards }) => cards.length <= 3));
});

test('what was asked before changes no answer', () => {
  assert.ok(fresh.size > 3);
  for (const [query, answer] of fresh) assert.deepEqual(later.get(query), answer, query);
});
