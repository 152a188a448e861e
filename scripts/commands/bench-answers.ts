/**
 * Measures how well the search page of the built site answers questions, by kind: the share of
 * questions with a right passage among the first 1, 3 and 10 that it shows, and with a right card. Takes the path of a
 * JSON file: a list of `{ kind, query, gold, entity, note }`, `gold` being the full ids of right
 * passages, `entity` the address of the right card, others of which stand in the note behind 也可.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '../..');
const FIRSTS = [1, 3, 10] as const;

interface Question {
  kind: string;
  query: string;
  gold: string[];
  entity: string | null;
  note: string;
}

/** A question with the place of its first right passage, from 0; −1 where none is shown. */
interface Measured extends Question {
  place: number;
  shown: string[];
  /** Whether a right card is shown; undefined where none is wanted. */
  hasCard: boolean | undefined;
}

async function run(file: string) {
  const questions: Question[] = JSON.parse(readFileSync(file, 'utf8'));
  const owners = noteOwners();
  const { port, close } = await serve({ root: join(ROOT, 'dist'), prefix: '/' }, 0);
  const browser = await launchBrowser();
  // Where the search was built anew alone, a service worker would wait for files that are no more.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const measured: Measured[] = [];
  for (const question of questions) {
    const { shown, cards } = await ask(
      page,
      `http://127.0.0.1:${port}/search.html`,
      question.query,
    );
    const right = new Set(question.gold.flatMap((id) => [id, owners.get(id) ?? id]));
    const wanted = cardsFor(question);
    const hasCard = wanted.length > 0 ? cards.some((it) => wanted.includes(it)) : undefined;
    measured.push({ ...question, shown, hasCard, place: shown.findIndex((id) => right.has(id)) });
  }
  await browser.close();
  await close();
  report(measured);
}

/** Asks the page a query: the ids of distinct passages, and the addresses of cards, in their order. */
async function ask(
  page: Page,
  address: string,
  query: string,
): Promise<{ shown: string[]; cards: string[] }> {
  await page.goto(`${address}?${new URLSearchParams({ q: query })}`);
  await page.locator('[data-search-total]').waitFor();
  const ids = await page.$$eval('[data-first] [data-best], [data-result]', (results) =>
    results.map((it) => it.getAttribute('data-result') ?? it.getAttribute('data-best') ?? ''),
  );
  const cards = await page.$$eval('[data-card]', (cards) =>
    cards.map((card) => card.getAttribute('data-card') ?? ''),
  );
  return { shown: [...new Set(ids)], cards: cards.slice(0, 3) };
}

/** The addresses of the cards that answer a question. */
function cardsFor({ entity, note }: Question): string[] {
  const [, others = ''] = /也可[:：](.*)$/.exec(note) ?? [];
  const all = [entity ?? '', ...others.split(/[，,]/)].map((it) => it.trim());
  return all.filter(Boolean);
}

/** The passage that each note on who is responsible belongs to: either one answers. */
function noteOwners(): Map<string, string> {
  const file = join(ROOT, 'content/data/permalinks.json');
  const ids = Object.keys(JSON.parse(readFileSync(file, 'utf8')));
  const ownerOf = (id: string) => id.replace(/-r(\d*)$/, (_, number) => number && `-p${number}`);
  return new Map(ids.filter((id) => /-r\d*$/.test(id)).map((id) => [id, ownerOf(id)]));
}

function report(measured: readonly Measured[]) {
  for (const { kind, query, place, shown, hasCard } of measured) {
    if (place !== 0) console.log(`${place}\t${kind}\t${query}\t${shown.slice(0, 3).join(' ')}`);
    if (hasCard === false) console.log(`no card\t${kind}\t${query}`);
  }
  const kinds = new Set(measured.map(({ kind }) => kind));
  for (const kind of kinds)
    line(
      kind,
      measured.filter((it) => it.kind === kind),
    );
  line('all', measured);
}

function line(name: string, measured: readonly Measured[]) {
  const shares = FIRSTS.map((first) => {
    const right = measured.filter(({ place }) => place >= 0 && place < first);
    return (right.length / measured.length).toFixed(2);
  });
  const asked = measured.filter(({ hasCard }) => hasCard !== undefined);
  const cards = asked.filter(({ hasCard }) => hasCard).length / asked.length;
  const figures = [...shares, `cards ${cards.toFixed(2)}`].join('  ');
  console.log(`${name.padEnd(14)}${String(measured.length).padStart(4)}  ${figures}`);
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file with the questions');
await run(file);
