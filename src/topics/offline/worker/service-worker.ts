/**
 * Makes the site readable without a network. Every file of this version is known by its checksum:
 * a page is stored when it is first read, and answered from there ever after; one that arrives
 * with another content, because a newer version has been published, is refused. So what a worker
 * gives out is always of one version.
 *
 * A newer worker waits until the reader asks for it. Before that it has taken over what did not
 * change and fetched anew what did, for every file that was stored.
 */
import { copyResponse } from 'workbox-core/copyResponse.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import type { LibraryFile } from '../../../model/library-list.ts';
import { cacheNameOf } from './cache-name.ts';

/**
 * The parts of a service worker's global scope that this one uses. TypeScript's own declarations
 * of them conflict with those of pages, with which the rest of the site is checked.
 */
interface WorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** An event that can be made to last until something is done. */
interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

declare const self: WorkerScope;
/** The files of the site, put here when it is built. */
declare const LIBRARY_FILES: readonly LibraryFile[];

const { scope } = self.registration;
const cacheName = cacheNameOf(scope);

/** Stored at the first visit, whatever is read. */
const ALWAYS = new Set([
  'index.html',
  'offline.html',
  'search.html',
  'offline/not-stored.html',
  'offline/library.json',
]);

/** Rules for fetching files that are not stored yet. */
const fetching: WorkboxPlugin = {
  /** Asks the host, as the browser's own cache may still hold an earlier version. */
  requestWillFetch: async ({ request }) =>
    request.cache === 'default'
      ? new Request(request, { cache: 'no-cache', redirect: 'follow' })
      : request,

  /** Copies a redirected response, which a page may not be answered with: some hosts redirect about.html to about. */
  fetchDidSucceed: async ({ response }) =>
    response.redirected ? copyResponse(response) : response,

  /** Redirects to a page that finds out the reason: no network, or a newer version. */
  handlerDidError: async ({ request }) => {
    if (request.mode !== 'navigate') return undefined;
    const page = request.url.startsWith(scope) ? request.url.slice(scope.length) : '';
    return Response.redirect(`${scope}offline/not-stored.html#${encodeURIComponent(page)}`);
  },
};

const library = new PrecacheController({ cacheName, plugins: [fetching] });
library.addToCacheList([...LIBRARY_FILES]);

/** Stores the files that are always stored, and those that the reader has of an earlier version. */
async function install(event: WorkerEvent): Promise<void> {
  const stored = await storedPaths();
  const first = new PrecacheController({ cacheName });
  first.addToCacheList(LIBRARY_FILES.filter(({ url }) => ALWAYS.has(url) || stored.has(url)));
  await first.install(event);
}

async function storedPaths(): Promise<Set<string>> {
  const keys = await (await caches.open(cacheName)).keys();
  return new Set(keys.map(({ url }) => url.slice(scope.length).replace(/\?.*$/, '')));
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([library.activate(event), self.clients.claim()]));
});
self.addEventListener('message', ({ data }) => {
  if (data === 'replace') void self.skipWaiting();
});
// search.html?q=… is the same file, whatever follows the question mark.
const route = new PrecacheRoute(library, { ignoreURLParametersMatching: [/./] });
registerRoute(route.match, (options) =>
  route.handler.handle({ ...options, request: checkable(options.request) }),
);

/** A request whose answer the worker can read, check and store; a script's own hides it. */
function checkable(request: Request): Request {
  return request.mode === 'no-cors' ? new Request(request, { mode: 'same-origin' }) : request;
}
