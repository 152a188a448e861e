import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EditionError } from '../lib/edition-error.ts';
import { shownPath } from './curated-file.ts';
import { startOf } from './utf8.ts';

/** Files beside the documents' folders, about all documents together. */
const FILES = [
  'README.md',
  'agencies.yaml',
  'glossary.yaml',
  'indicators.yaml',
  'maps.yaml',
  'synonyms.yaml',
  'versions.yaml',
];
/** Folders with files about all documents together. */
const FOLDERS: Record<string, readonly string[]> = {
  alignments: [
    'clauses.yaml',
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
    'unit-words.yaml',
    'units.tsv',
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
    'reports.yaml',
  ],
  works: ['apart.yaml', 'decisions.yaml', 'timeline.yaml', 'works.yaml'],
};

/** The folder of the lessons, a file each. */
const LESSONS = 'lessons';

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
  return folders.filter((name) => !(name in FOLDERS) && name !== LESSONS);
}

/**
 * The names of the files of lessons; none where there is no such folder.
 * @param root folder that paths in errors are relative to
 * @throws EditionError `unknown-file` for a file that is no lesson
 */
export function lessonFiles(root: string, seeds: string): string[] {
  const held = entriesOf(join(seeds, LESSONS)).map(({ name }) => name);
  const wrong = held.find((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/.test(name));
  if (wrong === undefined) return held;
  throw new EditionError(
    'unknown-file',
    startOf(`${shownPath(root, seeds)}/${LESSONS}/${wrong}`),
    'nothing reads this file',
    'name it in lower-case ASCII and hyphens, ending in .yaml: it becomes part of an address',
  );
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
