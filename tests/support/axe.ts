/** axe, run in a page, whatever the page's own policy allows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2, levels A and AA, and what is good practice. */
const ALL: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** What changes with the colours. */
const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast'] },
  resultTypes: ['violations'],
};

/**
 * Every fault with the element that has it, in light and in dark. Long lists are cut short in the
 * page, so nothing else can be asked of it afterwards.
 */
export const axeFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(shorten, ENTRIES);
  await page.evaluate(AXE);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await faultsIn(page, ALL);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsIn(page, COLOURS);
  await page.emulateMedia({ colorScheme: null });
  return [...light, ...dark.map((fault) => `in the dark: ${fault}`)];
};

/** Entries of a list that are looked at; those behind them are of the same kinds. */
const ENTRIES = 12;

/** Runs in the page. */
const shorten = (entries: number) => {
  for (const list of document.querySelectorAll('tbody, ul, ol, dl, g'))
    for (const entry of [...list.children].slice(entries)) entry.remove();
};

const faultsIn = async (page: Page, options: RunOptions): Promise<string[]> => {
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`,
    ),
  );
};
