/** The same steps in three browser engines: open a page, ask it something, see what went wrong. */
import { launchBrowser } from './browser.ts';
import { startFirefox } from './firefox.ts';
import { addressFaults, requestFaults } from './request-faults.ts';
import { startWebKit } from './webkit.ts';

/** A browser with one page. */
export interface Engine {
  /** Opens an address and waits until it is loaded. */
  open: (address: string) => Promise<unknown>;
  /** Runs a function in the page; what it takes and returns can be written as JSON. */
  ask: <T, A extends unknown[]>(question: (...args: A) => T, ...args: A) => Promise<Awaited<T>>;
  /** Clicks at a place of the window with a mouse, as a reader does. */
  click: (x: number, y: number) => Promise<unknown>;
  /** Presses a key: a character, Enter, Escape, Tab, Home, ArrowDown and so on; with Control held, Control+c. */
  press: (key: string) => Promise<unknown>;
  /** Faults since the start: errors and warnings of pages, and addresses asked for. */
  faults: () => Promise<string[]>;
  close: () => Promise<unknown>;
}

async function startChromium(): Promise<Engine> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => faults.push(...addressFaults(request.url())));
  page.on('requestfailed', (request) =>
    faults.push(...requestFaults(request.url(), request.failure()?.errorText)),
  );
  return {
    open: (address) => page.goto(address),
    ask: (question, ...args) => page.evaluate(`(${question})(...${JSON.stringify(args)})`),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key === ' ' ? 'Space' : key),
    faults: async () => faults,
    close: () => browser.close(),
  };
}

/** Starts each engine. */
export const ENGINES: Record<string, () => Promise<Engine>> = {
  Chromium: startChromium,
  Firefox: startFirefox,
  WebKit: startWebKit,
};
