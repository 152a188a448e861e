/** A reader whose browser is made to lack what older ones lack. */
import { createHash } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { newReader } from '../support/browser.ts';
import { asReadBy } from './newer-styles.ts';
import { entryOf, isKnown, type Versions } from './support-data.ts';

/**
 * An element with `popover` in a browser that doesn't know it, before all that the page or a program
 * says; and a container in browsers up to 2024, to which whatever is fixed inside of it was fixed.
 */
const OLD_WAYS =
  '<style>@layer old{:where([popover]){display:block;position:static;inset:auto;width:auto;height:auto}}.site,.map{contain:layout}</style>';

/** Style sheets as read by the browser, by their texts. */
const sheets = new Map<string, string>();

/**
 * @param versions what the browser is to be like: the styles that one of them doesn't know are
 * taken out of the pages, and the interfaces, members and functions out of its windows
 */
export async function newOlderReader(
  browser: Browser,
  versions: Versions,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newReader(browser, options);
  if (options.javaScriptEnabled ?? true) await page.addInitScript(takeAway, missing(versions));
  await page.route(/\.html([?#]|$)|\/$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/<style>(.*?)<\/style>/gs, (_, css: string) => {
      const key = JSON.stringify(versions) + css;
      const read = sheets.get(key) ?? asReadBy(css, versions);
      sheets.set(key, read);
      return `<style>${read}</style>`;
    });
    await route.fulfill({ response, body: allowed(html.replace('<head>', `<head>${OLD_WAYS}`)) });
  });
  return page;
}

/** A page whose policy allows the styles that it has now, and no others: it counts for programs too. */
function allowed(html: string): string {
  const hashes = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return html.replace(/(?<=style-src )[^;"]*/, hashes.join(' '));
}

/** Globals that one of the browsers lacks, and members of others: `[Map, groupBy, true]`. */
function missing(versions: Versions): Missing[] {
  return ['javascript.builtins', 'api'].flatMap((root) =>
    Object.entries(entryOf(root) ?? {}).flatMap(([owner, entry]): Missing[] => {
      if (owner === '__compat') return [];
      if (!isKnown(`${root}.${owner}`, versions)) return [[owner]];
      const members = Object.keys(entry).filter(
        (it) => !isKnown(`${root}.${owner}.${it}`, versions),
      );
      // Of the language's own objects the data don't say which members are static.
      return members.flatMap((member): Missing[] => [
        [owner, member.replace(/_static$/, ''), /_static$/.test(member)],
        ...(root === 'api' ? [] : [[owner, member, true] as Missing]),
      ]);
    }),
  );
}

type Missing = [owner: string, member?: string, isStatic?: boolean];

/** Runs in the page, before its own scripts. */
function takeAway(names: Missing[]): void {
  const all = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  for (const [owner, member, isStatic] of names) {
    const place = isStatic ? all[owner] : all[owner]?.prototype;
    if (!member) delete all[owner];
    else if (place) Reflect.deleteProperty(place, member);
  }
}
