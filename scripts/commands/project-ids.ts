/**
 * Writes the ids of all projects into `seeds/projects/ids.yaml`. What is recorded there stays:
 * only new ids are added.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectsOf } from '../facts/projects/extract.ts';
import { tellingFaults } from '../lib/told-faults.ts';
import { loadEdition } from './load-edition.ts';

function main(): void {
  const root = join(import.meta.dirname, '../..');
  const { sources } = loadEdition(root);
  const known = new Set(sources.curated.ids.map(({ data }) => data.id));
  const fresh = projectsOf(sources).filter(({ id }) => !known.has(id));
  const lines = fresh.map(
    ({ id, type, name }) => `- {id: ${id}, type: ${type}, name: ${JSON.stringify(name)}}\n`,
  );
  appendFileSync(join(root, 'seeds/projects/ids.yaml'), lines.join(''));
  console.log(`${fresh.length} new ids`);
}

if (import.meta.main) await tellingFaults(main);
