/** Pagefind as it comes, on the same pages: what the search is measured against. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Indexes the chapters of a built site as `pagefind --site` would.
 * @param folder where to put the index, and a page to search it from
 * @throws Error with what Pagefind says
 */
export async function buildDefault(dist: string, folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({ path: dist, glob: '*/c*.html' });
  const outputPath = join(folder, 'pagefind');
  mkdirSync(outputPath);
  const written = await index.writeFiles({ outputPath });
  await close();
  const faults = [...added.errors, ...written.errors];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><title>Pagefind</title>',
  );
}

/** Searches from that page; to be run in it. @returns the addresses of the pages found */
export async function searchDefault(query: string): Promise<string[]> {
  const path = '/pagefind/pagefind.js';
  const pagefind = await import(path);
  const { results } = await pagefind.search(query);
  const read = (result: { data: () => Promise<{ url: string }> }) => result.data();
  await Promise.all(results.slice(0, 10).map(read));
  return (await Promise.all(results.map(read))).map(({ url }) => url);
}
