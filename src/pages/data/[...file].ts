import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { madeFiles } from '../../topics/data/made-files.ts';
import { DATA_SETS } from '../../topics/data/registry.ts';

const DATA = join(process.cwd(), 'content/data');

/** Publishes every file of `content/data` as it is, and the files that data sets make. */
export async function getStaticPaths() {
  const entries = await readdir(DATA, { recursive: true, withFileTypes: true });
  const written = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(DATA.length + 1))
    .map((file) => ({ params: { file }, props: { file } }));
  const made = madeFiles(DATA_SETS).map(({ path, text }) => ({
    params: { file: path },
    props: { file: path, text },
  }));
  return [...written, ...made];
}

export const GET: APIRoute<{ file: string; text?: string }> = async ({ props: { file, text } }) =>
  new Response(text ?? new Uint8Array(await readFile(join(DATA, file))));
