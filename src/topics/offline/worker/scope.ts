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
  /** The files of the site, put there when it is built. */
  __WB_MANIFEST: LibraryFile[];
}

/** An event that can be made to last until something is done. */
export interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

/** A file as this version of the site has it. */
export interface LibraryFile {
  /** Relative to the site's root. */
  url: string;
  /** Differs when the file's content does. */
  revision: string;
  /** Its checksum, for the browser to hold what arrives against. */
  integrity: string;
}
