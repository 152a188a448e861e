import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageOf } from '../model/addresses.ts';
import type { LibraryDocument } from '../model/data/documents.ts';
import { labelsOf } from '../model/passages/labels.ts';
import { passageName } from '../model/passages/passage-name.ts';

/** An old address, and where its passage is now; both relative to the site's root. */
export interface Moved {
  from: string;
  to: string;
}

/** All addresses whose passages moved to another page. */
export async function allMoved(): Promise<Moved[]> {
  const file = join(process.cwd(), 'content/data/moved.json');
  const moved: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
  return Object.entries(moved).map(([from, to]) => ({ from, to }));
}

/** The pages of moved addresses that the site doesn't have any more. */
export function pagesGone(
  moved: readonly Moved[],
  documents: readonly Pick<LibraryDocument, 'divisions' | 'boxes'>[],
): string[] {
  const places = documents.flatMap(({ divisions, boxes }) => [...divisions, ...boxes]);
  const present = new Set(places.map(({ url }) => pageOf(url)));
  const old = new Set(moved.map(({ from }) => pageOf(from)));
  return [...old].filter((page) => !present.has(page));
}

/** The id of an address on its page. */
export function idOf(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

/**
 * Name of the passage that a link leads to: “十三五”规划第六章第一节第1段.
 * @throws Error where the address is in none of the documents
 */
export function nameOfTarget(to: string, documents: readonly LibraryDocument[]): string {
  const document = documents.find(({ id }) => to.startsWith(`${id}/`));
  if (!document) throw new Error(`${to} is in no document`);
  const place = passageName(idOf(to), labelsOf(document));
  return document.shortTitle + place;
}
