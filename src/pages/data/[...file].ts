import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';

const DATA = join(process.cwd(), 'content/data');

/** Publishes every file of `content/data` as it is. */
export async function getStaticPaths() {
  const entries = await readdir(DATA, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(DATA.length + 1))
    .map((file) => ({ params: { file }, props: { file } }));
}

export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(join(DATA, props.file))));
