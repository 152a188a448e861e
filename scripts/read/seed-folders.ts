import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EditionError } from '../lib/edition-error.ts';
import { shownPath } from './curated-file.ts';
import { startOf } from './utf8.ts';

/** What is said of all documents together: files beside their folders, and folders with these files. */
const FILES = ['README.md', 'agencies.yaml', 'glossary.yaml', 'indicators.yaml', 'maps.yaml'];
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
 * The folders of the documents: all in `seeds/` but those of what is said of all documents.
 * @param root folder that paths in errors are relative to
 * @returns their names; none where there is no such folder
 * @throws EditionError `unknown-file` for what nothing reads, `missing-file` for what a folder lacks
 */
export function documentFolders(root: string, seeds: string): string[] {
  const shown = shownPath(root, seeds);
  const entries = entriesOf(seeds);
  const names = (wanted: boolean) =>
    entries.filter((entry) => entry.isDirectory() === wanted).map(({ name }) => name);
  refuseStranger(shown, names(false), FILES);
  const folders = names(true);
  for (const [folder, files] of Object.entries(FOLDERS)) {
    if (!folders.includes(folder)) continue;
    const held = entriesOf(join(seeds, folder)).map(({ name }) => name);
    refuseStranger(`${shown}/${folder}`, held, files);
    const missing = files.find((name) => !held.includes(name));
    if (missing) throw lacking(`${shown}/${folder}`, missing);
  }
  return folders.filter((name) => !(name in FOLDERS));
}

/** What a folder holds, but for what systems put there by themselves (.DS_Store). */
function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

function refuseStranger(folder: string, held: readonly string[], known: readonly string[]): void {
  const stranger = held.find((name) => !known.includes(name));
  if (stranger === undefined) return;
  throw new EditionError(
    'unknown-file',
    startOf(`${folder}/${stranger}`),
    'nothing reads this file',
    `remove it, or correct its name: ${known.join(', ')}`,
  );
}

function lacking(folder: string, name: string): EditionError {
  return new EditionError(
    'missing-file',
    startOf(`${folder}/${name}`),
    'there is no such file',
    'put it back (git checkout), or write [] into it where no entry is meant',
  );
}
