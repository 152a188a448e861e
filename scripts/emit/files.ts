import { fullId } from '../../src/model/ids.ts';
import { type Curated, type Facts, factsOf } from '../facts/facts.ts';
import { glossaryJson } from '../facts/glossary/glossary-json.ts';
import { drawingsOf } from '../facts/maps/drawings.ts';
import { gazetteerFiles } from '../facts/places/places.ts';
import { relatedPassages } from '../facts/related/related.ts';
import { agenciesJson } from '../facts/responsibility/agencies-json.ts';
import { itemsOf } from '../facts/responsibility/items.ts';
import { tasksOf } from '../facts/responsibility/tasks.ts';
import type { Tree } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';
import { anchorsOf, movedAddresses } from '../permalinks/moved.ts';
import { passagesOf } from '../permalinks/passages.ts';
import type { Account } from '../prove/account.ts';
import { documentJson } from './documents.ts';
import { mdxFiles } from './mdx.ts';
import { nameLinks } from './name-links.ts';
import { namedSpans } from './named-spans.ts';
import { permalinksJson } from './permalinks.ts';
import { restorationsJson } from './restorations.ts';

/**
 * Everything that the conversion writes.
 * @returns file content by path relative to `content/`
 * @throws EditionError for curated data that fit no text
 */
export function contentFiles(
  trees: readonly Tree[],
  ledgers: readonly Account[],
  curated: Curated,
): Map<string, string> {
  const { published } = curated;
  const current = passagesOf(trees);
  const facts = factsOf(trees, curated);
  const files = new Map([
    ...textFiles(trees, ledgers, curated, facts),
    ...factFiles(facts),
    ['data/related.json', json(relatedPassages(passageIds(trees), facts))],
    ['data/permalinks.json', json(permalinksJson(current, published))],
    ['data/moved.json', json(Object.fromEntries(movedAddresses(published, current)))],
  ]);
  // The ledger of permalinks stays as it is.
  if (published.text !== null) files.set('permalinks.json', published.text);
  return files;
}

/** The documents themselves, as pages and as data. */
function textFiles(
  trees: readonly Tree[],
  ledgers: readonly Account[],
  { projects, published }: Curated,
  facts: Facts,
): [string, string][] {
  const anchors = anchorsOf(published, passagesOf(trees));
  const linksOf = nameLinks(namedSpans(facts));
  const drawings = drawingsOf(trees, projects.figures, facts.projects);
  return [
    ...trees.flatMap((tree): [string, string][] => [
      ...mdxFiles(tree, anchors, linksOf),
      [`data/documents/${tree.meta.id}.json`, json(documentJson(tree, drawings))],
    ]),
    ...ledgers.map(({ document, ...ledger }): [string, string] => [
      `data/ledger/${document}.json`,
      json(ledger),
    ]),
    ['data/restorations.json', json(restorationsJson(trees))],
    ['data/tasks.json', json(trees.flatMap(tasksOf))],
    ['data/items.json', json(trees.flatMap(itemsOf))],
  ];
}

/** What the texts say, file by file; those with many offsets have a form of their own. */
function factFiles({ agencies, places, glossary, ...others }: Facts): [string, string][] {
  return [
    ['data/agencies.json', agenciesJson(agencies)],
    ['data/glossary.json', glossaryJson(glossary)],
    ...gazetteerFiles(places),
    ...Object.entries(others).map(([name, entries]): [string, string] => [
      `data/${name}.json`,
      json(entries),
    ]),
  ];
}

/** Full ids of all blocks in reading order. */
function passageIds(trees: readonly Tree[]): string[] {
  return trees.flatMap(({ meta, children }) =>
    [...located(children)].map(({ block }) => fullId(meta.id, block.id)),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
