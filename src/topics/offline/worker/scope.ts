/**
 * The parts of a service worker's surroundings that ours uses. TypeScript's own description of
 * them cannot stand beside that of pages, which the rest of the site is checked with.
 */
export interface WorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** An event that can be made to last until something is done. */
export interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
