import type { Page, Route } from 'playwright-core';

/**
 * Holds back all files that a page asks for at an address, as a slow line does.
 * @param pattern of the addresses, as Playwright has it
 * @returns `release` lets them through, those asked for later too
 */
export async function heldBack(page: Page, pattern: string): Promise<{ release: () => void }> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route(pattern, (route) => {
    if (isOpen) route.continue();
    else held.push(route);
  });
  return {
    release: () => {
      isOpen = true;
      for (const route of held) route.continue();
    },
  };
}
