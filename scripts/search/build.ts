/**
 * Makes the search: the indexes of `content/data/documents`, and the programs that read them.
 * Writes them into the folder that is named to it, else into the built site, dist/search/.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryDocument } from '../../src/model/data/documents.ts';
import { GLOSSARY } from '../../src/model/data/glossary.ts';
import { INDICATORS } from '../../src/model/data/indicators.ts';
import type { JsonFile } from '../../src/model/data/json-file.ts';
import { MAPS_FILE } from '../../src/model/data/maps.ts';
import { PLACES } from '../../src/model/data/places.ts';
import { DIGESTS, SYNONYMS } from '../../src/model/data/plain-words.ts';
import { PROJECTS } from '../../src/model/data/projects.ts';
import { AGENCIES, TASKS } from '../../src/model/data/responsibility.ts';
import { CITATIONS } from '../../src/model/data/works.ts';
import { fold } from '../../src/model/search/fold.ts';
import type { Searched } from '../../src/model/search/searched.ts';
import { tokensOf } from '../../src/model/search/tokens.ts';
import { tellingFaults } from '../lib/told-faults.ts';
import { answerFiles } from './answer-files.ts';
import { packCatalogue } from './catalogue.ts';
import { bundlePrograms, copiedAnswers, diskFiles, type SearchFile } from './classic-scripts.ts';
import { entitiesOf } from './entities.ts';
import { buildIndex, endIndexing, type IndexEntry } from './index-files.ts';
import { characterEntry, pinyinEntry } from './index-records.ts';
import { teachReadings } from './name-readings.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, 'content/data');
const PROGRAMS = {
  page: join(ROOT, 'src/topics/search/client/page.ts'),
  suggest: join(ROOT, 'src/topics/search/client/suggest.ts'),
  hits: join(ROOT, 'src/topics/search/client/marking/hits.ts'),
};

async function run(folder: string) {
  const library = readLibrary(join(DATA, 'documents'));
  const readings = library.flatMap(({ blocks }) => blocks.map(({ reading }) => reading));
  const places = readData(PLACES);
  teachReadings(places);
  const sounds = readings.map(pinyinEntry);
  const characters = await indexOf('index', readings.map(characterEntry));
  const pinyin = await indexOf('pinyin', sounds, false);
  await endIndexing();
  const engine = new TextDecoder().decode(take(characters, 'index/pagefind.js'));
  // The index of the characters has the engine and the texts for both.
  const own = pinyin.filter(({ path }) => !/wasm|pagefind\.js$/.test(path));
  const indexes = [...characters, ...own];
  const sources = { library, digests: readData(DIGESTS), tasks: readData(TASKS) };
  const entities = entitiesOf({
    library,
    places,
    projects: readData(PROJECTS),
    agencies: readData(AGENCIES),
    tasks: sources.tasks,
    terms: readData(GLOSSARY),
    works: readData(CITATIONS),
    indicators: readData(INDICATORS),
    maps: readData(MAPS_FILE),
  });
  const answers = answerFiles(sources, readData(SYNONYMS), entities, sounds);
  const searched: Searched = {
    ...searchedOf(library, readings, sounds),
    version: versionOf([...indexes, ...answers.files]),
    answers: answers.facts,
  };
  const programs = await bundlePrograms(PROGRAMS, engine, searched);
  const copied = [...diskFiles(indexes), ...copiedAnswers(answers.files)];
  write(folder, [...indexes, ...answers.files, ...copied, ...programs]);
  const bytes = indexes.reduce((sum, { content }) => sum + content.length, 0);
  console.log(
    `${readings.length} blocks, ${indexes.length} index files, ${Math.round(bytes / 1000)} kB`,
  );
}

/**
 * Reads all documents, in the order of the site's lists.
 * @param folder `content/data/documents`
 */
function readLibrary(folder: string): LibraryDocument[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const documents = files.map(
    (file): LibraryDocument => JSON.parse(readFileSync(join(folder, file), 'utf8')),
  );
  return documents.sort((a, b) => a.order - b.order);
}

/** A data set as the conversion wrote it. */
function readData<Content>({ path }: JsonFile<Content>): Content {
  return JSON.parse(readFileSync(join(DATA, path), 'utf8'));
}

async function indexOf(
  folder: string,
  entries: readonly IndexEntry[],
  hasTexts = true,
): Promise<SearchFile[]> {
  // A text that is left out has empty passages.
  const filled = entries.filter(({ content }) => content !== '');
  return (await buildIndex(filled, hasTexts)).map(({ path, content }) => ({
    path: `${folder}/${path}`,
    content,
  }));
}

/** Removes a file from `files` and gives its content. */
function take(files: SearchFile[], wanted: string): Uint8Array {
  const [file] = files.splice(
    files.findIndex(({ path }) => path === wanted),
    1,
  );
  if (file?.path !== wanted) throw new Error(`Pagefind made no ${wanted}`);
  return file.content;
}

/** Changes whenever one of the files does. */
function versionOf(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { content } of files) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}

/** The facts about the texts that the programs of the search have from the start. */
function searchedOf(
  library: readonly LibraryDocument[],
  readings: readonly string[],
  sounds: readonly IndexEntry[],
): Omit<Searched, 'version' | 'answers'> {
  const tokens = new Set(readings.flatMap((reading) => tokensOf(fold(reading).text)));
  const syllables = new Set(sounds.flatMap(({ content }) => content.split(' ')));
  return {
    catalogue: packCatalogue(library),
    symbols: [...tokens]
      .filter((token) => !/[\p{Script=Han}a-z\d]/u.test(token))
      .sort()
      .join(''),
    syllables: [...syllables]
      .filter((token) => /^[a-z]+$/.test(token))
      .sort()
      .join(' '),
  };
}

/** Replaces the folder by the files. */
function write(folder: string, files: readonly SearchFile[]) {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

await tellingFaults(() => run(process.argv[2] ?? join(ROOT, 'dist/search')));
