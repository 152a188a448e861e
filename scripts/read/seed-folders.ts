import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EditionError } from '../lib/edition-error.ts';
import { shownPath } from './curated-file.ts';
import { startOf } from './utf8.ts';

/** Files beside the documents' folders, about all documents together. */
const FILES = ['README.md', 'agencies.yaml', 'glossary.yaml', 'indicators.yaml', 'maps.yaml'];
/** Folders with files about all documents together. */
const FOLDERS: Record<string, readonly string[]> = {
  alignments: [
    'comparisons.yaml',
    'sections.yaml',
    'stop-phrases.yaml',
    'tasks.yaml',
    'without-task.yaml',
    'words.yaml',
  ],
  gazetteer: [
    'boundaries',
    'compounds.yaml',
    'decisions.yaml',
    'places.yaml',
    'sources.yaml',
    'words.yaml',
  ],
  projects: [
    'apart.yaml',
    'boxes.yaml',
    'decisions.yaml',
    'figures.yaml',
    'identities.yaml',
    'ids.yaml',
    'names.yaml',
  ],
  works: ['apart.yaml', 'decisions.yaml', 'timeline.yaml', 'works.yaml'],
};

/**
 * The folders of the documents: all in `seeds/` but those with files about all documents.
 * @param root folder that paths in errors are relative to
 * @param seeds path of `seeds/`
 * @returns their names; none where there is no such folder
 * @throws EditionError `unknown-file` for a file that nothing reads, `missing-file` for one that a
 *   folder lacks
 */
export function documentFolders(root: string, seeds: string): string[] {
  const shown = shownPath(root, seeds);
  const entries = entriesOf(seeds);
  const names = (wanted: boolean) =>
    entries.filter((entry) => entry.isDirectory() === wanted).map(({ name }) => name);
  refuseUnknownFile(shown, names(false), FILES);
  const folders = names(true);
  for (const [folder, files] of Object.entries(FOLDERS)) {
    if (!folders.includes(folder)) continue;
    const held = entriesOf(join(seeds, folder)).map(({ name }) => name);
    refuseUnknownFile(`${shown}/${folder}`, held, files);
    const missing = files.find((name) => !held.includes(name));
    if (missing) throw missingFile(`${shown}/${folder}`, missing);
  }
  return folders.filter((name) => !(name in FOLDERS));
}

/** The entries of a folder, without those that systems put there by themselves (.DS_Store). */
function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

function refuseUnknownFile(
  folder: string,
  held: readonly string[],
  known: readonly string[],
): void {
  const unknown = held.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new EditionError(
    'unknown-file',
    startOf(`${folder}/${unknown}`),
    'nothing reads this file',
    `remove it, or correct its name: ${known.join(', ')}`,
  );
}

function missingFile(folder: string, name: string): EditionError {
  return new EditionError(
    'missing-file',
    startOf(`${folder}/${name}`),
    'there is no such file',
    'put it back (git checkout), or write [] into it where no entry is meant',
  );
}
