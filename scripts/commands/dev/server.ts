import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type AstroIntegration, dev } from 'astro';
import { explain } from '../serve.ts';
import { respond } from '../static-site.ts';

/**
 * Takes the place of a service worker: a reader's copy of the built site, stored under the same
 * address by an earlier `npm start`, would hide what is being worked on. The browser replaces the
 * old worker by this one, which goes at once.
 */
const LEAVING = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
`;

/**
 * Starts Astro's server for the pages, on this machine only.
 * @param root folder of the project
 * @param port 0 lets the system choose a free one
 * @param search folder that holds the search's programs and indexes
 * @throws Error with a message for the user where it can't listen
 */
export async function startServer(root: string, port: number, search: string) {
  const files: AstroIntegration = {
    name: 'site-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(siteFiles(search));
        server.middlewares.use(reviews(root));
      },
    },
  };
  try {
    return await dev({
      root,
      logLevel: 'warn',
      integrations: [files],
      server: { host: '127.0.0.1', port },
      vite: { server: { strictPort: true } },
    });
  } catch (error) {
    const isTaken = /already in use/.test((error as Error).message);
    throw new Error(explain(isTaken ? { code: 'EADDRINUSE' } : error, port));
  }
}

/**
 * Answers requests for the files of the site that come from steps after Astro's build.
 * @param search folder that holds the search's programs and indexes
 */
function siteFiles(search: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const address = request.url ?? '';
    if (/^\/sw\.js(\?|$)/.test(address)) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(LEAVING);
    } else if (address.startsWith('/search/')) {
      const site = { root: search, prefix: '/search/' };
      respond(site, request, response).catch(() => response.destroy());
    } else {
      next();
    }
  };
}

/**
 * Answers requests for the pages on which documents are read beside their sources. Another process
 * makes each anew: what was just saved counts, programs included.
 * @param root folder of the project
 */
function reviews(root: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const asked = /^\/review(?:\/([a-z0-9-]*))?\/?(?:\?|$)/.exec(request.url ?? '');
    if (!asked) {
      next();
      return;
    }
    const [, id] = asked;
    const script = join(root, 'scripts/review/print.ts');
    const child = spawn(process.execPath, [script, ...(id ? [id] : [])], { cwd: root });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    void Promise.all([text(child.stdout), text(child.stderr), ended]).then(
      ([page, fault, code]) => {
        const status = code === 0 ? 200 : code === 2 ? 404 : 500;
        response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
        const message = code === 2 ? '没有这份文件。全部文件见 /review/' : fault;
        response.end(code === 0 ? page : `<pre>${message.replaceAll('<', '&lt;')}</pre>`);
      },
    );
  };
}
