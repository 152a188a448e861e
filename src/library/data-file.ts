import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file of content/data.
 * @param path such as places.json
 * @param root folder of the project
 * @throws {Error} where there is no such file
 */
export function readDataFile<T>(path: string, root = process.cwd()): T {
  return JSON.parse(readFileSync(join(root, 'content/data', path), 'utf8')) as T;
}
