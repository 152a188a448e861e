import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Replaces a folder by new files: writes them beside it, then renames both, so that the old folder
 * stays whole until the new one is.
 * @param folder folder to replace; it may not exist yet
 * @param files content by path relative to it
 * @throws the fault of the file system that stopped it; the old folder is then as it was
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const fresh = `${folder}.new-${process.pid}`;
  const old = `${folder}.old-${process.pid}`;
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
    mkdirSync(folder, { recursive: true });
    renameSync(folder, old);
    putInPlace(fresh, folder, old);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Renames the new folder; where that fails, the old one comes back. */
function putInPlace(fresh: string, folder: string, old: string): void {
  try {
    renameSync(fresh, folder);
  } catch (fault) {
    renameSync(old, folder);
    throw fault;
  }
}
