/** Every file that can be stored for reading offline, with its size in bytes. */
export type LibraryList = [path: string, bytes: number][];

/** A file as this version of the site has it, for the service worker. */
export interface LibraryFile {
  /** Relative to the site's root. */
  url: string;
  /** Differs when the file's content does. */
  revision: string;
  /** Its checksum, for the browser to hold what arrives against. */
  integrity: string;
}
