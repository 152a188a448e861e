/**
 * Makes the site readable without a network. Every file of this version is known by its checksum:
 * a page is stored when it is first read, and answered from there ever after; one that arrives
 * with another content, because a newer version has been published, is refused. So what a worker
 * gives out is always of one version.
 *
 * A newer worker waits until the reader asks for it. Before that it has taken over what did not
 * change and fetched anew what did, for every file that was stored.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import type { LibraryFile } from '../../../model/library-list.ts';
import { cacheNameOf } from './cache-name.ts';
import { fetching } from './fetching.ts';
import type { WorkerEvent, WorkerScope } from './scope.ts';

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

const library = new PrecacheController({ cacheName, plugins: [fetching(scope)] });
library.addToCacheList([...LIBRARY_FILES]);

/** Stores what is always stored, and of this version what the reader has of an earlier one. */
const install = async (event: WorkerEvent) => {
  const stored = await storedPaths();
  const shelf = new PrecacheController({ cacheName });
  shelf.addToCacheList(LIBRARY_FILES.filter(({ url }) => ALWAYS.has(url) || stored.has(url)));
  await shelf.install(event);
};

const storedPaths = async (): Promise<Set<string>> => {
  const keys = await (await caches.open(cacheName)).keys();
  return new Set(keys.map(({ url }) => url.slice(scope.length).replace(/\?.*$/, '')));
};

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([library.activate(event), self.clients.claim()]));
});
self.addEventListener('message', ({ data }) => {
  if (data === 'replace') void self.skipWaiting();
});
// What follows the question mark in search.html?q=… makes no other file of it.
const route = new PrecacheRoute(library, { ignoreURLParametersMatching: [/./] });
registerRoute(route.match, (options) =>
  route.handler.handle({ ...options, request: checkable(options.request) }),
);

/** A script's request hides the answer from the worker, which could not check and store it. */
const checkable = (request: Request): Request =>
  request.mode === 'no-cors' ? new Request(request, { mode: 'same-origin' }) : request;
