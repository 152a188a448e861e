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
/** Rules whose findings change with the colours. */
const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast'] },
  resultTypes: ['violations'],
};

/**
 * Every fault with the element that has it, in light and in dark. Long lists are cut short in the
 * page, so nothing else can be asked of it afterwards.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(shorten, OF_A_KIND);
  await page.evaluate(AXE);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await faultsIn(page, ALL);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsIn(page, COLOURS);
  await page.emulateMedia({ colorScheme: null });
  return [...light, ...dark.map((fault) => `in the dark: ${fault}`)];
}

/** Number of elements of a kind that are examined within one parent. */
const OF_A_KIND = 6;

/**
 * Runs in the page, and leads back to its top: of elements with the same name and class beside each
 * other only the first stay. Running text is no list, and rows need as many cells as their head.
 */
function shorten(ofAKind: number) {
  // Further down, the bar at the top would cover what has been scrolled beneath it.
  scrollTo(0, 0);
  for (const parent of document.body.querySelectorAll(':not(.prose, tr)')) {
    const kinds = Map.groupBy(
      parent.children,
      (child) => `${child.localName} ${child.getAttribute('class')}`,
    );
    for (const kind of kinds.values()) for (const one of kind.slice(ofAKind)) one.remove();
  }
}

async function faultsIn(page: Page, options: RunOptions): Promise<string[]> {
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}
