import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A package that is needed so seldom that it is fetched, not installed. */
export interface NpmPackage {
  name: string;
  version: string;
  /** As in a lock file: `sha512-…`. */
  integrity: string;
}

/**
 * Fetches a package through npm.
 * @returns its files by path inside the package
 * @throws Error where npm fails, or the package isn't the one expected
 */
export function fetchPackage({ name, version, integrity }: NpmPackage): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const args = ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder];
    execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const [file = ''] = readdirSync(folder);
    const bytes = readFileSync(join(folder, file));
    const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name}@${version} is ${found}, not ${integrity}`);
    return filesOfTar(gunzipSync(bytes));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const BLOCK = 512;

/** Reads a tar archive: a header block, then the file's blocks, and so on. */
export function filesOfTar(tar: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const field = (from: number, to: number) =>
      tar.toString('utf8', at + from, at + to).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 136), 8);
    const path = [field(345, 500), field(0, 100)].filter(Boolean).join('/');
    const start = at + BLOCK;
    // npm puts everything into a folder called package.
    files.set(path.replace(/^[^/]+\//, ''), tar.subarray(start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
