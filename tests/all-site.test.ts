/**
 * The tests that read the built pages, without a browser: all in one process, because each would take
 * longer to read the same pages again than to look at them. Each file is a suite, so that what it
 * does before and after its tests isn't done around those of the others.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'node:test';
import { pathToFileURL } from 'node:url';
import { siteTests } from '../scripts/commands/commands.mjs';

for (const file of globSync(`${siteTests}/**/*.test.ts`, { cwd: import.meta.dirname }).sort()) {
  suite(file, async () => {
    await import(pathToFileURL(join(import.meta.dirname, file)).href);
  });
}
