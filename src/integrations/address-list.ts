import { open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { NOT_FOUND } from '../model/addresses.ts';
import { partsOfId, splitId } from '../model/ids.ts';
import { shortPassageName } from '../model/passages/passage-name.ts';
import type { NamedAddress } from '../topics/not-found/client/nearest.ts';

/** The part of a page in which its title stands at the latest, in bytes: behind the policy's hashes. */
const HEAD = 16_384;
/** Pages for programs or for frames, and those that belong to a chapter. */
const HIDDEN = /^(404|(?:offline|embed)\/.*|[\w-]+\/source\/.*)\.html$/;

/**
 * Writes `addresses.js`, all addresses of the site with their titles: the page for missing
 * addresses finds there what is nearest to the one asked for. It is a script because the folder
 * that it is asked of may as well be none of the site's.
 */
export function addressList(): AstroIntegration {
  return {
    name: 'address-list',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const files = await readdir(dist, { recursive: true });
        const paths = files
          .map((file) => file.replaceAll('\\', '/'))
          .filter((file) => file.endsWith('.html') && file !== NOT_FOUND && !HIDDEN.test(file));
        const pages = await Promise.all(
          paths.sort().map(async (path) => [path, await titleIn(join(dist, path))] as const),
        );
        const list = [...pages, ...(await numberedIn(dist, new Map(pages)))];
        await writeFile(
          join(dist, 'addresses.js'),
          `globalThis.siteAddresses=${JSON.stringify(list)};\n`,
        );
      },
    },
  };
}

async function titleIn(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.toString('utf8', 0, bytesRead);
    const title = /<title>(.*?)<\/title>/s.exec(head)?.[1] ?? '';
    return title
      .replace(/｜东北振兴文库$/, '')
      .replaceAll('&#34;', '"')
      .replaceAll('&amp;', '&');
  } finally {
    await handle.close();
  }
}

/** The parts that are numbered through a document, and so asked for without their page: tasks, items, tables. */
async function numberedIn(
  dist: string,
  titles: ReadonlyMap<string, string>,
): Promise<NamedAddress[]> {
  const ledger = JSON.parse(await readFile(join(dist, 'data/permalinks.json'), 'utf8'));
  return Object.entries<{ page: string }>(ledger).flatMap(([full, { page }]): NamedAddress[] => {
    if (full === 'aliases') return [];
    const { id } = splitId(full);
    const parts = partsOfId(id);
    const isNumbered = parts?.steps?.length === 0 && !/^(chapter|section|box)$/.test(parts.unit);
    const title = titles.get(page);
    return isNumbered && title ? [[`${page}#${id}`, `${shortPassageName(id)}｜${title}`]] : [];
  });
}
