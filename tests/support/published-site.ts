/** A copy of the built site on a host of its own, which can go away, come back and be published anew. */
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { serve } from '../../scripts/commands/serve.ts';
import { makeServiceWorker } from '../../scripts/offline/service-worker.ts';
import { DIST } from './server.ts';

const PREFIX = '/any/sub/path/';
/** A document and single pages: the rest is many files of the same kinds. */
const PARTS = /^(|data|[^/]+\.\w+|(plan-13|icons|offline)(\/.*)?|data\/permalinks\.json)$/;
const SEARCH = /^(search|data\/passages)(\/.*)?$/;

/**
 * Makes a smaller site of the built one, with a service worker that knows no other files.
 * @param search whether the files are there that searching asks for, which are hundreds
 * @returns its folder, which the caller removes
 */
export function smallSite({ search = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-'));
  const isPart = (path: string) => PARTS.test(path) || (search && SEARCH.test(path));
  const filter = (path: string) => isPart(relative(DIST, path).replaceAll(sep, '/'));
  cpSync(DIST, folder, { recursive: true, filter });
  makeServiceWorker(folder);
  return folder;
}

/** Files that are written again when a site is published anew, or by hand. */
const WRITTEN = /\.html$|^sw\.js$|^offline\/library\.json$/;

/** Copies a site in a tenth of the time: what nobody writes is the same file. */
function copyLinked(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(from, file).replaceAll(sep, '/');
    mkdirSync(dirname(join(to, path)), { recursive: true });
    if (WRITTEN.test(path)) copyFileSync(file, join(to, path));
    else linkSync(file, join(to, path));
  }
}

export class PublishedSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'published-'));
  private server: { port: number; close: () => Promise<void> } | null = null;
  private port = 0;

  /** @param small see {@link smallSite} */
  constructor(small: string) {
    copyLinked(small, this.folder);
  }

  /** Brings the host up, always at the same address. */
  async up(): Promise<void> {
    this.server = await serve({ root: this.folder, prefix: PREFIX }, this.port);
    this.port = this.server.port;
  }

  /** Takes the host away, as for readers without a network. */
  async down(): Promise<void> {
    await this.server?.close();
    this.server = null;
  }

  /** The address of a page. */
  url(page: string): string {
    return `http://127.0.0.1:${this.port}${PREFIX}${page}`;
  }

  /** Changes a file without telling the service worker, as a careless host may. */
  change(path: string, old: string, fresh: string): void {
    if (!WRITTEN.test(path)) throw new Error(`${path} is the same file in all copies`);
    const file = join(this.folder, path);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(old)) throw new Error(`${path} has no “${old}”`);
    writeFileSync(
      file,
      text.replaceAll(old, () => fresh),
    );
  }

  /** Publishes a version of which every page names the edition in its title. */
  publish(edition: string): void {
    for (const page of this.pages()) this.change(page, '</title>', `｜${edition}</title>`);
    makeServiceWorker(this.folder);
  }

  /** The pages that the service worker knows. */
  pages(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html') && path !== '404.html')
      .sort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.down();
    rmSync(this.folder, { recursive: true });
  }
}
