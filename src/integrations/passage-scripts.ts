import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chaptersOf } from '../library/chapters.ts';
import { LibraryDocument } from '../model/data/documents.ts';
import { passageData, passageScript } from '../topics/handout/passage-data.ts';

/**
 * Makes the passages of each document a script, `data/passages/<doc>.js`: the handout loads them
 * from there, because a page opened from a folder on disk may load scripts but no data. They are
 * taken from the finished pages, in dev as soon as they are asked for.
 */
export function passageScripts(): AstroIntegration {
  return {
    name: 'passage-scripts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const data = fileURLToPath(new URL('../../content/data/', import.meta.url));
        server.middlewares.use((request, response, next) => {
          answer(data, request, response).then((isAnswered) => isAnswered || next(), next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const data = join(dist, 'data');
        const documents = await readdir(join(data, 'documents'));
        await mkdir(join(data, 'passages'), { recursive: true });
        await Promise.all(
          documents.map(async (file) => {
            const page = (url: string) => readFile(join(dist, url), 'utf8');
            const name = file.replace(/\.json$/, '');
            await writeFile(join(data, `passages/${name}.js`), await scriptOf(data, name, page));
          }),
        );
      },
    },
  };
}

/** Answers a request for the passages of a document; others are left to others. */
async function answer(
  data: string,
  { url = '', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const name = /^\/data\/passages\/([\w-]+)\.js$/.exec(url)?.[1];
  if (!name) return false;
  const page = async (path: string) => (await fetch(`http://${headers.host}/${path}`)).text();
  const script = await scriptOf(data, name, page);
  response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
  return true;
}

/**
 * @param data folder of the published data
 * @param page gets the HTML of a page by its path
 */
async function scriptOf(
  data: string,
  name: string,
  page: (path: string) => Promise<string>,
): Promise<string> {
  const read = async (file: string) => JSON.parse(await readFile(join(data, file), 'utf8'));
  const document = LibraryDocument.parse(await read(`documents/${name}.json`));
  const { aliases } = await read('permalinks.json');
  const pages = await Promise.all(chaptersOf(document).map(({ url }) => page(url)));
  return passageScript(document.id, passageData(document, pages, aliases ?? {}));
}
