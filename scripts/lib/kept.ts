/** Results of earlier builds, for the next build that would make the same again. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Days after which what no build asked for is forgotten. */
const DAYS = 14;
const DAY = 86_400_000;

/** The place for the bytes that are made from some inputs. */
export interface KeptPlace {
  /** The bytes of an earlier build; undefined if they have to be made now. */
  read: () => Uint8Array | undefined;
  /** Keeps what was made, and hands it on. */
  write: <Bytes extends Uint8Array>(bytes: Bytes) => Bytes;
}

/**
 * Finds the place of what is made from some inputs.
 * @param kind a word for what is made, such as `sheet`
 * @param inputs all that it depends on, beside the programs
 */
export type Kept = (kind: string, inputs: readonly (string | Uint8Array)[]) => KeptPlace;

/** Keeps nothing: all is made anew. */
export const NOTHING_KEPT: Kept = () => ({ read: () => undefined, write: (bytes) => bytes });

/**
 * Keeps the results of a project's builds in `node_modules/.cache/`, from where they may be deleted
 * at any time. Programs, packages and Node belong to the inputs of everything: after a change of
 * one of them all is made anew. `KEPT=none` in the environment has all made anew too.
 * @param root folder of the project
 */
export function keptIn(root: string): Kept {
  if (process.env.KEPT === 'none') return NOTHING_KEPT;
  const folder = join(root, 'node_modules/.cache/dongbei-library');
  mkdirSync(folder, { recursive: true });
  forgetOld(folder);
  const programs = programsOf(root);
  return (kind, inputs) => {
    const hash = createHash('sha256').update(programs).update(kind);
    // The length parts inputs from each other.
    for (const input of inputs) hash.update(`\n${input.length}\n`).update(input);
    const file = join(folder, `${kind}-${hash.digest('hex')}`);
    return {
      read: () => {
        if (!existsSync(file)) return undefined;
        utimesSync(file, new Date(), new Date());
        return readFileSync(file);
      },
      write: (bytes) => {
        // Never half-written: a build that is stopped leaves nothing under the name.
        writeFileSync(`${file}.${process.pid}`, bytes);
        renameSync(`${file}.${process.pid}`, file);
        return bytes;
      },
    };
  };
}

/** A short name for what is long and an input of many results, such as fonts. */
export function fingerprint(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex');
}

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > DAYS * DAY) rmSync(file, { force: true });
  }
}

/** A hash of all that makes something: our programs, the packages of the lock file, Node. */
function programsOf(root: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  hash.update(readFileSync(join(root, 'package-lock.json')));
  for (const part of ['scripts', 'src/model']) {
    const files = readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.ts(\.snapshot)?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort())
      hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}
