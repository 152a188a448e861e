/** Copies of the real seeds in a folder of their own, to be spoiled by a test and converted. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert, type Folders } from '../../scripts/commands/convert.ts';
import { EditionError } from '../../scripts/lib/edition-error.ts';
import { EditionFaults } from '../../scripts/lib/faults.ts';
import { keepMade } from '../../scripts/read/made-before.ts';

// Of all files but the one with a fault the same is made again and again.
keepMade();

const SEEDS = join(import.meta.dirname, '../../seeds');

export class SeedCopy implements Folders {
  readonly root = mkdtempSync(join(tmpdir(), 'seeds-'));
  readonly seeds = join(this.root, 'seeds');
  readonly content = join(this.root, 'content');

  /**
   * @param docs the documents and files to copy, without digests: of texts that a test changes they
   *   would not be true; and without the versions: a copy has no record of published addresses,
   *   which is never taken for lost where nothing was published
   */
  constructor(...docs: string[]) {
    for (const doc of docs.filter((name) => name !== 'versions.yaml')) {
      cpSync(join(SEEDS, doc), join(this.seeds, doc), {
        recursive: true,
        filter: (path) => !path.endsWith('digests.yaml'),
      });
    }
  }

  /** Path of a file of a document. */
  path(doc: string, name: string): string {
    return join(this.seeds, doc, name);
  }

  /** Name of a document's source. */
  source(doc: string): string {
    return readdirSync(join(this.seeds, doc)).find((name) => name.endsWith('.txt')) as string;
  }

  /** Changes a file; `old` must stand in it exactly once. */
  replace(doc: string, name: string, old: string, fresh: string): void {
    const path = this.path(doc, name);
    const text = readFileSync(path, 'utf8');
    const count = text.split(old).length - 1;
    if (count !== 1) throw new Error(`${doc}/${name} has “${old}” ${count} times`);
    writeFileSync(
      path,
      text.replace(old, () => fresh),
    );
  }

  /** Adds an entry to a curated file, which may not exist yet. */
  append(doc: string, name: string, entry: string): void {
    writeFileSync(this.path(doc, name), `${entry}\n`, { flag: 'a' });
  }

  /** Puts other bytes in the place of a source. */
  overwrite(doc: string, change: (bytes: Buffer) => string | Uint8Array): void {
    const path = this.path(doc, this.source(doc));
    writeFileSync(path, change(readFileSync(path)));
  }

  /** Changes a source, and its checksum and length in document.yaml with it. */
  rewrite(doc: string, old: string, fresh: string): void {
    this.replace(doc, this.source(doc), old, fresh);
    this.sign(doc);
  }

  /** Makes document.yaml agree with the source. */
  sign(doc: string): void {
    const bytes = readFileSync(this.path(doc, this.source(doc)));
    const path = this.path(doc, 'document.yaml');
    const signed = readFileSync(path, 'utf8')
      .replace(/^sha256: .*$/m, `sha256: ${createHash('sha256').update(bytes).digest('hex')}`)
      .replace(/^characters: .*$/m, `characters: ${bytes.toString('utf8').length}`);
    writeFileSync(path, signed);
  }

  /** Writes what an earlier conversion could have left. */
  addEarlierContent(): void {
    for (const [path, text] of EARLIER) {
      mkdirSync(join(this.content, path, '..'), { recursive: true });
      writeFileSync(join(this.content, path), text);
    }
  }

  /** Converts, and returns the message of the fault, or faults, that this must end with. */
  fault(): string {
    try {
      convert(this);
    } catch (fault) {
      if (fault instanceof EditionError || fault instanceof EditionFaults) return fault.message;
      throw fault;
    }
    throw new Error('the conversion came through');
  }

  /** Tells whether the earlier content is as it was, with nothing beside it. */
  isUntouched(): boolean {
    const beside = readdirSync(this.root).toSorted().join();
    return beside === 'content,seeds' && sameFiles(filesIn(this.content), EARLIER);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

const EARLIER: ReadonlyMap<string, string> = new Map([
  ['data/permalinks.json', '{}\n'],
  ['plan-13/c01.mdx', '早先的内容\r\n'],
]);

/** Every file of a folder: content by path relative to it. */
export function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    paths.map((path) => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      readFileSync(path, 'utf8'),
    ]),
  );
}

function sameFiles(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
