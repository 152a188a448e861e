/**
 * Measures how long the list of projects, the longest of all, takes to show what a reader asks for,
 * letter by letter, from the key to the new layout. Ends with exit code 1 when it takes longer than
 * the eye would let pass.
 */
import { join } from 'node:path';
import { launchBrowser } from '../../tests/support/browser.ts';
import { report } from './budget.ts';
import { serve } from './serve.ts';

const DIST = join(import.meta.dirname, '../../dist');
const LIST = 'projects/index.html';
const TYPED = ['铁', '铁路', '', '沈阳'];
const BUDGET_MS = 250;
/** The best one counts: what else the machine does is no matter of the page. */
const ROUNDS = 3;

/** Runs in the page: writes words into the list's field, and says how many milliseconds it took. */
function answer(words: string): number {
  const input = document.querySelector<HTMLInputElement>('[name=find]');
  if (!input) throw new Error('the list has no field to write in');
  const start = performance.now();
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

async function run() {
  const { port, close } = await serve({ root: DIST, prefix: '/' }, 0);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/${LIST}`);
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const words of TYPED) {
      const time = await page.evaluate(answer, words);
      best.set(words, Math.min(time, best.get(words) ?? Number.POSITIVE_INFINITY));
    }
  }
  console.log(`\n${LIST}, from the key to the new layout`);
  for (const [words, time] of best) report(`“${words}”`, time, 'ms', BUDGET_MS);
  await browser.close();
  await close();
}

await run();
