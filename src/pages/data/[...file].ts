import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { EDITION } from '../../library/this-edition.ts';
import { filesOf } from '../../model/data/data-set.ts';
import { editionData } from '../../topics/data/edition-data.ts';
import { DATA_SETS } from '../../topics/data/registry.ts';
import { tableFile, tableFiles } from '../../topics/data/table-files.ts';

const DATA = join(process.cwd(), 'content/data');

/** Publishes every file of `content/data` as it is, and the files that data sets make. */
export async function getStaticPaths() {
  const entries = await readdir(DATA, { recursive: true, withFileTypes: true });
  const written = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(DATA.length + 1))
    .map((file) => ({ params: { file }, props: { file } }));
  const made = madeFiles().map(({ path, make }) => ({
    params: { file: path },
    props: { file: path, make },
  }));
  return [...written, ...made];
}

type Content = string | Uint8Array<ArrayBuffer>;

interface Props {
  file: string;
  make?: () => Content | Promise<Content>;
}

export const GET: APIRoute<Props> = async ({ props: { file, make } }) =>
  new Response(make ? await make() : new Uint8Array(await readFile(join(DATA, file))));

/** The files that the build makes: tables, and those of data sets that the conversion doesn't write. */
function madeFiles(): { path: string; make: NonNullable<Props['make']> }[] {
  const { documents } = editionData();
  return DATA_SETS.flatMap((set) => [
    ...set.tables.flatMap((table) =>
      tableFiles(table.path).map((path) => ({
        path,
        make: () => tableFile(path, table, editionData(), EDITION),
      })),
    ),
    ...filesOf(set, documents).flatMap(({ path, text }) => (text ? [{ path, make: text }] : [])),
  ]);
}
