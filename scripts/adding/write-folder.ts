import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Folders of seeds/ with such a name belong to no document: the conversion passes them over. */
const UNFINISHED = /^\.adding-/;

/**
 * Makes the folder of a document: it is there as a whole, or not at all.
 * @param seeds path of `seeds/`
 * @param files contents by name
 * @throws Refusal where there is such a folder, or the fault of the file system
 */
export function writeFolder(
  seeds: string,
  id: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  for (const name of readdirSync(seeds).filter((name) => UNFINISHED.test(name)))
    rmSync(join(seeds, name), { recursive: true, force: true });
  const folder = join(seeds, id);
  refuseExisting(folder, id);
  const fresh = join(seeds, `.adding-${id}-${process.pid}`);
  try {
    mkdirSync(fresh);
    for (const [name, content] of files) writeFileSync(join(fresh, name), content);
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** @throws Refusal where a document has the id */
export function refuseExisting(folder: string, id: string): void {
  if (!existsSync(folder)) return;
  throw new Refusal(
    `已经有编号为 ${id} 的文件夹：seeds/${id}/`,
    `用 --id 另给一个编号；如果那个文件夹是试做的、还没有提交，可以先删掉它`,
  );
}
