import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonFile, JsonFolder } from '../model/data/json-file.ts';

/**
 * Reads a file that the conversion wrote into content/data. It isn't checked against its schema
 * again: the producers have its type, and a test checks what is published.
 * @param root folder of the project
 * @throws Error where there is no such file
 */
export function readData<T>({ path }: JsonFile<T>, root = process.cwd()): T {
  return JSON.parse(readFileSync(join(root, 'content/data', path), 'utf8')) as T;
}

/** Reads one document's file of those that are written for each. */
export function readDataOf<T>(folder: JsonFolder<T>, doc: string, root?: string): T {
  return readData({ ...folder, path: `${folder.folder}/${doc}.json` }, root);
}
