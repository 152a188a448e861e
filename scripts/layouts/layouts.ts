import type { DocumentMeta } from '../lib/document-meta.ts';
import type { Seed } from '../read/read-seed.ts';
import { headingsAfter } from './headings-after/parse.ts';
import { opinion, plan } from './official/parse.ts';
import { runTogether } from './run-together/parse.ts';
import { decideLeads } from './shared/decided-leads.ts';
import type { Layout, Parsed } from './shared/layout.ts';
import { taskList } from './task-list/parse.ts';
import { twoColumns } from './two-columns/parse.ts';

/** The layouts by the name that `document.yaml` gives: each is a folder beside this file, `plan`
 * and `opinion` are one, `official/`. */
const PARSERS: Record<DocumentMeta['layout'], (seed: Seed) => Parsed> = {
  plan: (seed) => parsedAs(plan, seed),
  opinion: (seed) => parsedAs(opinion, seed),
  'run-together': (seed) => parsedAs(runTogether, seed),
  'two-columns': (seed) => parsedAs(twoColumns, seed),
  'headings-after': (seed) => parsedAs(headingsAfter, seed),
  'task-list': (seed) => parsedAs(taskList, seed),
};

/**
 * Repairs and parses a seed in the way of its layout.
 * @throws EditionError where the source isn't what its layout leads to expect
 */
export function parseSeed(seed: Seed): Parsed {
  return PARSERS[seed.meta.layout](seed);
}

function parsedAs<Repaired>(layout: Layout<Repaired>, seed: Seed): Parsed {
  const parsed = layout.parse(layout.repair(seed), seed);
  return { ...parsed, children: decideLeads(parsed.children, seed) };
}
