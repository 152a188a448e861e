/** Prints what a document may name that no curated file has: `npm run candidates -- river-plan`. */
import { join } from 'node:path';
import { CANDIDATE_KINDS, candidatesOf } from '../candidates/candidates.ts';
import { readGlossary } from '../facts/glossary/read-glossary.ts';
import { projectMentions } from '../facts/projects/extract.ts';
import { readAgencies } from '../facts/responsibility/read-agencies.ts';
import { readWorks } from '../facts/works/read-works.ts';
import { tellingFaults } from '../lib/told-faults.ts';
import { placeLexicon } from '../names/place-lexicon.ts';
import { readGazetteer } from '../names/read-gazetteer.ts';
import { readingsOf } from '../names/readings.ts';
import { loadEdition } from './load-edition.ts';

function main(): void {
  const root = join(import.meta.dirname, '../..');
  const seeds = join(root, 'seeds');
  const [doc = ''] = process.argv.slice(2);
  const { trees, sources } = loadEdition(root);
  if (!trees.some(({ meta }) => meta.id === doc)) {
    console.error(`there is no document ${doc}`);
    console.error(`fix: name one of these: ${trees.map(({ meta }) => meta.id).join(', ')}`);
    process.exitCode = 1;
    return;
  }

  const places = placeLexicon(readGazetteer(root, seeds));
  const known = [
    ...projectMentions(sources).map(({ name }) => name),
    ...readAgencies(root, seeds).entries.map(({ data }) => data.name),
    ...(readWorks(root, seeds)?.works ?? []).flatMap(({ data }) => [data.title, data.number ?? '']),
  ].filter((name) => name.length > 2);
  const terms = readGlossary(root, seeds).map(({ data }) => data.term);

  const readings = readingsOf(trees).filter((reading) => reading.doc === doc);
  const found = candidatesOf(readings, (kind, words) =>
    kind === 'term'
      ? terms.some((term) => words.includes(term))
      : kind === 'place'
        ? places.in(words).some(({ start, end }) => start === 0 && end === words.length)
        : known.some((name) => name.includes(words) || words.includes(name)),
  );
  for (const [kind, own] of Map.groupBy(found, (candidate) => candidate.kind)) {
    console.log(`${kind} (${CANDIDATE_KINDS[kind]}): ${own.length}`);
    for (const { words, count, block } of own) console.log(`  ${count}\t${words}\t${block}`);
  }
}

if (import.meta.main) await tellingFaults(main);
