/**
 * The tests of texts and data: all in one process, because most take less time than the start of a
 * process of its own and the reading of the same texts. Only those that compare messages with a
 * snapshot need their own, because Node keeps one file of snapshots for each.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textTests } from '../scripts/commands/commands.mjs';

const folders = textTests.map((name) => `${name}/**/*.test.ts`);
const files = globSync(folders, { cwd: import.meta.dirname }).sort();
for (const file of files.filter((path) => !path.endsWith('.messages.test.ts'))) {
  await import(pathToFileURL(join(import.meta.dirname, file)).href);
}
