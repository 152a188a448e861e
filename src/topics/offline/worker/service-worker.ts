/**
 * Makes the site readable without a network. Every file of this version is known by its checksum:
 * a page is stored when it is first read, and answered from there ever after; one that arrives
 * with another content, because a newer version has been published, is refused. So what a worker
 * gives out is always of one version, and as it was published: what is stored is checked whenever
 * it is read, and fetched again where the browser has spoiled it.
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
import { LOST_PAGE } from './lost-page.ts';

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

/** The page for what isn't stored. */
const NOT_STORED = 'offline/not-stored.html';

/** Stored at the first visit, whatever is read. */
const ALWAYS = new Set([
  'index.html',
  'offline.html',
  'search.html',
  NOT_STORED,
  '404.html',
  'addresses.js',
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

  handlerDidError: async ({ request }) =>
    request.mode === 'navigate' ? notStored(request.url) : undefined,
};

/** Rules for answering with what is stored: what a browser has spoiled is fetched again. */
const checking: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
    if (!cachedResponse || (await isSound(request.url, cachedResponse))) return cachedResponse;
    await (await caches.open(cacheName)).delete(request);
    return null;
  },
};

const library = new PrecacheController({ cacheName, plugins: [fetching, checking] });
library.addToCacheList([...LIBRARY_FILES]);
const checksums = new Map(
  LIBRARY_FILES.map(({ url, integrity }) => [library.getCacheKeyForURL(url), integrity]),
);

/** Tells whether a stored answer has the checksum of its file. */
async function isSound(key: string, response: Response): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const checksum = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return checksums.get(key) === `sha256-${checksum}`;
}

/** The stored response for a file, if it is whole. */
async function stored(path: string): Promise<Response | undefined> {
  const response = await library.matchPrecache(path);
  const key = library.getCacheKeyForURL(path);
  return response && key && (await isSound(key, response)) ? response : undefined;
}

/**
 * Redirects to a page that finds out the reason: no network, or a newer version. Where that page is
 * not stored either, it would lead to itself for ever.
 */
async function notStored(url: string): Promise<Response> {
  if (!(await stored(NOT_STORED))) return lost();
  const page = url.startsWith(scope) ? url.slice(scope.length) : '';
  return Response.redirect(`${scope}${NOT_STORED}#${encodeURIComponent(page)}`);
}

/** A page of the worker’s own, for when the browser has lost what was stored. */
function lost(): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(LOST_PAGE, { status: 503, headers });
}

/** Stores the files that are always stored, and those that the reader has of an earlier version. */
async function install(event: WorkerEvent): Promise<void> {
  const known = await storedPaths();
  const first = new PrecacheController({ cacheName, plugins: [checking] });
  first.addToCacheList(LIBRARY_FILES.filter(({ url }) => ALWAYS.has(url) || known.has(url)));
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

/** An address that is a page's, if of any, whatever stands behind it, and not another file's. */
const OF_PAGE = /(?:^|\/)[^./]*(?:\.html?\b[^/]*)?$/i;

// Whatever else is asked for is no page of this version: a folder without its slash, a file that
// is never stored, or nothing at all.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  async ({ request, url }) => {
    const path = (url.origin + url.pathname).slice(scope.length);
    const isFolder = LIBRARY_FILES.some((file) => file.url === `${path}/index.html`);
    if (isFolder) return Response.redirect(`${scope}${path}/${url.search}`);
    try {
      return await fetch(request);
    } catch {
      return OF_PAGE.test(path) ? missing() : notStored(url.href);
    }
  },
);

/** The page for missing addresses, which says that it is shown without a network. */
async function missing(): Promise<Response> {
  const page = await stored('404.html');
  if (!page) return lost();
  const html = (await page.text()).replace('data-served="online"', 'data-served="stored"');
  return new Response(html, {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

/** A request whose answer the worker can read, check and store; a script's own hides it. */
function checkable(request: Request): Request {
  return request.mode === 'no-cors' ? new Request(request, { mode: 'same-origin' }) : request;
}
