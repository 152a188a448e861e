/** A reader who goes from page to page, and notes what goes wrong. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { newReader } from './browser.ts';
import { requestFaults } from './request-faults.ts';

/** Notes in the page, from its very beginning, what the policy forbids. */
const WATCH = `
  window.noted = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    noted.push(['forbidden by the policy:', effectiveDirective, blockedURI, sample].join(' ')));`;

/** Shifts of the layout so far, all at once: where scripts are off, no observer is ever called. */
const MOVES = `(() => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  return observer.takeRecords().filter(({ hadRecentInput }) => !hadRecentInput)
    .map(({ value, sources }) => 'moved: ' + value + ' ' + sources.map((source) => [
      source.node?.id || source.node?.className || source.node?.nodeName,
      source.node?.textContent?.trim().slice(0, 20),
      ...[source.previousRect, source.currentRect].map(({ x, y, width, height }) =>
        [x, y, width, height].join(' ')),
    ].join(' | ')).join(', '));
})()`;

/** Resolves when the page is drawn as it is now. */
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))';

export interface Visitor {
  page: Page;
  /**
   * Opens a page, lets it settle, and scrolls to its end.
   * @returns what went wrong: faults of scripts and requests, what the policy forbids, what asks
   * another place for anything, what moved once it was seen, each time that the page is opened
   */
  visit(path: string): Promise<string[]>;
  /** Faults that the page can tell: requests the policy forbade, and shifts of the layout. */
  noted(): Promise<string[]>;
}

/**
 * @param base where the site stands, with a slash at its end
 * @param scripts false for a reader who has them switched off
 */
export async function newVisitor(
  browser: Browser,
  base: string,
  { scripts = true, ...options }: BrowserContextOptions & { scripts?: boolean },
): Promise<Visitor> {
  const page = await newReader(browser, options);
  const devtools = await page.context().newCDPSession(page);
  const run = (value: boolean) =>
    devtools.send('Emulation.setScriptExecutionDisabled', { value: !value });
  const faults = watch(page, base);
  await page.addInitScript(WATCH);
  const noted = () => page.evaluate<string[]>(`[...(window.noted ?? []), ...${MOVES}]`);
  const open = async (path: string) => {
    faults.length = 0;
    if (!scripts) await run(false);
    await page.goto(base + path);
    // What scripts put in while it was out of sight has moved nothing that a reader saw.
    if (scripts) await page.evaluate(DRAWN);
    await page.evaluate('scrollTo(0, 1e6)');
    await wait(SETTLING_MS);
    const found = [...faults, ...(await noted())];
    // The tests' own scripts must run; those of the page have missed their time.
    if (!scripts) await run(true);
    return found;
  };
  const visit = async (path: string) => {
    let found = await open(path);
    // A machine busy with other pages draws one before it has been read whole, now and then. What
    // the page itself moves comes again; every other fault is told at once.
    for (let again = 0; again < 2 && found.length && found.every(isMove); again++)
      found = await open(path);
    return found;
  };
  return { page, visit, noted };
}

function isMove(fault: string) {
  return fault.startsWith('moved: ');
}

const SETTLING_MS = 70;

/** Collects, from now on, what goes wrong in a page and what it asks of another place. */
function watch(page: Page, base: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (message.text().startsWith('Service Worker registration blocked')) return;
    faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const inside = request.url().startsWith(base) || /^(data|blob):/.test(request.url());
    if (!inside) faults.push(`asks elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) =>
    faults.push(...requestFaults(request.url(), request.failure()?.errorText)),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}
