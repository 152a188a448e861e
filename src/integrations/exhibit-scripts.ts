import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mapAddress, PAGES } from '../model/addresses.ts';
import { indicatorAddress } from '../model/data/indicators.ts';
import type { Exhibit } from '../topics/handout/exhibit.ts';
import { exhibitScript, exhibitsIn } from '../topics/handout/exhibit-data.ts';
import { scriptOf, wholeDrawing } from './page/parted-drawings.ts';

/** Pages that may have something for handouts. */
const PAGES_WITH_EXHIBITS = [
  'maps/*.html',
  'indicators/*.html',
  'compare/*.html',
  'glossary*.html',
];

/**
 * Makes maps, charts, comparisons and terms scripts, `data/exhibits/….js`, from which the handout
 * loads them. They are taken from the finished pages, in dev as soon as they are asked for.
 */
export function exhibitScripts(): AstroIntegration {
  return {
    name: 'exhibit-scripts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async ({ url = '', headers }, response, next) => {
          const page = pageBehind(url.slice(1));
          if (!page) return next();
          const html = await (await fetch(`http://${headers.host}/${page}`)).text();
          const exhibits = exhibitsIn(html, page).get(url.slice(1)) ?? {};
          response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
          response.end(exhibitScript(exhibits));
        });
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const [script, exhibits] of await allExhibits(dist)) {
          await mkdir(dirname(join(dist, script)), { recursive: true });
          await writeFile(join(dist, script), exhibitScript(exhibits));
        }
      },
    },
  };
}

/** The exhibits of a built site by their scripts. */
async function allExhibits(dist: string): Promise<Map<string, Record<string, Exhibit>>> {
  const all = new Map<string, Record<string, Exhibit>>();
  const files = await Array.fromAsync(glob(PAGES_WITH_EXHIBITS, { cwd: dist }));
  for (const file of files.sort()) {
    const page = file.replaceAll('\\', '/');
    for (const [script, exhibits] of exhibitsIn(await wholePage(dist, page), page)) {
      all.set(script, { ...all.get(script), ...exhibits });
    }
  }
  return all;
}

/** A page of a built site with all of its drawing. */
async function wholePage(dist: string, page: string): Promise<string> {
  const html = await readFile(join(dist, page), 'utf8');
  const script = join(dist, scriptOf(page));
  return existsSync(script) ? wholeDrawing(html, await readFile(script, 'utf8')) : html;
}

/** The page from which dev takes a script; undefined for other addresses. */
function pageBehind(script: string): string | undefined {
  const [, kind, name = ''] = /^data\/exhibits\/(\w+)(?:-([\w-]+))?\.js$/.exec(script) ?? [];
  if (kind === 'map') return mapAddress(name);
  if (kind === 'chart') return indicatorAddress({ id: name });
  if (kind === 'pair') return `compare/${name}.html`;
  return kind === 'term' ? PAGES.glossary : undefined;
}
