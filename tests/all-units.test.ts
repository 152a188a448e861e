/**
 * The unit tests, which stand beside what they test: all in one process, because each is much
 * shorter than the start of a process of its own. Only those that compare messages with a snapshot
 * need their own, because Node keeps one file of snapshots for each. Each file is a suite, so that
 * what it does before and after its tests isn't done around those of the others.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'node:test';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');

const files = globSync('{scripts,src}/**/*.test.ts', { cwd: ROOT }).sort();
for (const file of files.filter((path) => !path.endsWith('.messages.test.ts'))) {
  suite(file, async () => {
    await import(pathToFileURL(join(ROOT, file)).href);
  });
}
