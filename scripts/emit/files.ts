import { agenciesJson, agenciesOf } from '../agencies/agencies-json.ts';
import type { CuratedAgencies } from '../agencies/read-agencies.ts';
import { alignmentsJson } from '../align/alignments-json.ts';
import type { CuratedAlignments } from '../align/read-alignments.ts';
import { citedWorks } from '../cite/cite.ts';
import type { CuratedWorks } from '../cite/read-works.ts';
import { projectsJson } from '../extract/projects-json.ts';
import type { CuratedProjects } from '../extract/read-projects.ts';
import { gazetteerFiles, readingsOf } from '../gazetteer/places.ts';
import type { Gazetteer } from '../gazetteer/read-gazetteer.ts';
import { glossaryJson, glossaryOf } from '../glossary/glossary-json.ts';
import type { TermEntry } from '../glossary/read-glossary.ts';
import { indicatorsJson } from '../indicators/indicators-json.ts';
import type { IndicatorEntry } from '../indicators/schemas.ts';
import type { PermalinkLedger } from '../permalinks/ledger.ts';
import { anchorsOf, movedAddresses } from '../permalinks/moved.ts';
import { passagesOf } from '../permalinks/passages.ts';
import type { Ledger } from '../prove/account.ts';
import type { Placed } from '../read/yaml-file.ts';
import type { Tree } from '../tree.ts';
import { documentJson } from './documents.ts';
import { itemsOf } from './items.ts';
import { mdxFiles } from './mdx.ts';
import { permalinksJson } from './permalinks.ts';
import { restorationsJson } from './restorations.ts';
import { tasksOf } from './tasks.ts';

/** What people know beside the documents, and what was published before. */
export interface Curated {
  agencies: CuratedAgencies;
  gazetteer: Gazetteer;
  glossary: Placed<TermEntry>[];
  projects: CuratedProjects;
  alignments: CuratedAlignments;
  indicators: Placed<IndicatorEntry>[];
  works: CuratedWorks | null;
  published: PermalinkLedger;
}

/**
 * Everything that the conversion writes.
 * @param published the ledger of permalinks, which stays as it is
 * @returns file content by path relative to `content/`
 */
export function contentFiles(
  trees: readonly Tree[],
  ledgers: readonly Ledger[],
  { agencies, alignments, gazetteer, glossary, indicators, projects, works, published }: Curated,
): Map<string, string> {
  const files = new Map<string, string>();
  const current = passagesOf(trees);
  const anchors = anchorsOf(published, current);
  for (const tree of trees) {
    for (const [path, text] of mdxFiles(tree, anchors)) files.set(path, text);
    files.set(`data/documents/${tree.meta.id}.json`, json(documentJson(tree)));
  }
  for (const { document, ...ledger } of ledgers)
    files.set(`data/ledger/${document}.json`, json(ledger));
  files.set('data/restorations.json', json(restorationsJson(trees)));
  files.set('data/tasks.json', json(trees.flatMap(tasksOf)));
  files.set('data/items.json', json(trees.flatMap(itemsOf)));
  files.set('data/agencies.json', agenciesJson(agenciesOf(trees, agencies)));
  for (const [path, text] of gazetteerFiles(trees, gazetteer)) files.set(path, text);
  files.set('data/projects.json', json(projectsJson(trees, gazetteer, projects)));
  files.set('data/alignments.json', json(alignmentsJson(trees, gazetteer, alignments)));
  files.set('data/indicators.json', json(indicatorsJson(trees, indicators)));
  const terms = glossaryOf(glossary, trees.flatMap(readingsOf), holdsAll(trees, published));
  files.set('data/glossary.json', glossaryJson(terms));
  for (const [name, entries] of Object.entries(citedWorks(trees, works)))
    files.set(`data/${name}.json`, json(entries));
  files.set('data/permalinks.json', json(permalinksJson(current, published)));
  files.set('data/moved.json', json(Object.fromEntries(movedAddresses(published, current))));
  if (published.text !== null) files.set('permalinks.json', published.text);
  return files;
}

/** Tells whether no document is missing that was published. */
function holdsAll(trees: readonly Tree[], { passages }: PermalinkLedger): boolean {
  const documents = new Set(trees.map(({ meta }) => meta.id));
  return [...passages.keys()].every((id) => documents.has(id.slice(0, id.indexOf('/'))));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
