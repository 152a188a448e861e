import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { filesOf } from '../../model/data/data-set.ts';
import { csvOf } from '../../topics/data/csv.ts';
import { readEditionData } from '../../topics/data/edition-data.ts';
import { DATA_SETS } from '../../topics/data/registry.ts';

const DATA = join(process.cwd(), 'content/data');

/** Publishes every file of `content/data` as it is, and the files that data sets make. */
export async function getStaticPaths() {
  const entries = await readdir(DATA, { recursive: true, withFileTypes: true });
  const written = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(DATA.length + 1))
    .map((file) => ({ params: { file }, props: { file } }));
  const made = madeFiles().map(({ path, text }) => ({
    params: { file: path },
    props: { file: path, text },
  }));
  return [...written, ...made];
}

export const GET: APIRoute<{ file: string; text?: string }> = async ({ props: { file, text } }) =>
  new Response(text ?? new Uint8Array(await readFile(join(DATA, file))));

/** The files that the build makes: tables, and those of data sets that the conversion doesn't write. */
function madeFiles(): { path: string; text: string }[] {
  const data = readEditionData();
  return DATA_SETS.flatMap((set) => [
    ...set.tables.map((table) => ({ path: table.path, text: csvOf(table, data) })),
    ...filesOf(set, data.documents).flatMap(({ path, text }) =>
      text ? [{ path, text: text() }] : [],
    ),
  ]);
}
