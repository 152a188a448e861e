import { BLOCK_ROLES } from '../../../src/model/block-kinds.ts';
import type { SectionAlignment } from '../../../src/model/data/alignments.ts';
import { type FullId, fullId } from '../../../src/model/ids.ts';
import { EditionError } from '../../lib/edition-error.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { staleAlignment } from './faults.ts';
import type { SectionPair } from './schemas.ts';
import { type Mentioned, namedBySections, phrasesBetween } from './section-contents.ts';
import { type SectionText, sectionSimilarity } from './section-similarity.ts';

/** A section with the readings of its blocks. */
export interface Section extends SectionText {
  readings: Reading[];
}

/** The two plans of a comparison, and the curated data that it needs. */
export interface SectionSources {
  from: { doc: string; sections: readonly Section[] };
  to: { doc: string; sections: readonly Section[] };
  pairs: readonly Placed<SectionPair>[];
  projects: readonly Mentioned[];
  indicators: readonly Mentioned[];
  stops: readonly string[];
  words: WordCutter;
}

/**
 * Sets the sections of two plans side by side, in the order of the curated pairs; without pairs none,
 * since then the plans still wait for an editor.
 * @throws EditionError `stale-alignment` for a section that isn't there, `unpaired-section` for
 *   one without an entry, `closer-section` for one whose words are closest to a section that it is
 *   neither paired with nor kept apart from
 */
export function alignSections(sources: SectionSources): SectionAlignment[] {
  const { from, to, pairs } = sources;
  const [first] = pairs;
  if (!first) return [];
  for (const { data, place } of pairs) {
    const unknown =
      missing(from.doc, from.sections, data.from) ?? missing(to.doc, to.sections, data.to);
    if (unknown) throw staleAlignment(place, `there is no section ${unknown}`);
  }
  const similarity = sectionSimilarity([...from.sections, ...to.sections]);
  for (const side of ['from', 'to'] as const) proveSide(side, sources, similarity);
  return pairs
    .filter(({ data }) => !data.apart)
    .map(({ data }) => entryOf(data, sources, similarity));
}

/** The full id of a section that a pair names and the plan doesn’t have. */
function missing(doc: string, sections: readonly Section[], id: string | null): string | undefined {
  if (id === null) return undefined;
  const name = fullId(doc, id);
  return sections.some((section) => section.id === name) ? undefined : name;
}

/** The full id of a section, where a pair has one on this side. */
function idIn(doc: string, id: string | null): FullId | undefined {
  return id === null ? undefined : fullId(doc, id);
}

function proveSide(
  side: 'from' | 'to',
  sources: SectionSources,
  similarity: (a: string, b: string) => number,
): void {
  const { pairs } = sources;
  const other = side === 'from' ? sources.to : sources.from;
  const { doc, sections } = sources[side];
  for (const { id } of sections) {
    const own = pairs.filter(({ data }) => idIn(doc, data[side]) === id);
    const place = own[0]?.place ?? (pairs[0] as Placed<SectionPair>).place;
    if (!own.some(({ data }) => !data.apart)) throw unpaired(place, id);
    const closest = mostSimilar(id, other.sections, similarity);
    const opposite = side === 'from' ? 'to' : 'from';
    if (closest && !own.some(({ data }) => idIn(other.doc, data[opposite]) === closest.id))
      throw closer(place, id, closest.id);
  }
}

/** The section that is most similar to another one; of several the first. */
function mostSimilar(
  id: string,
  sections: readonly Section[],
  similarity: (a: string, b: string) => number,
): Section | undefined {
  const degrees = sections.map((section) => similarity(id, section.id));
  return sections[degrees.indexOf(Math.max(...degrees))];
}

function unpaired(place: Placed<SectionPair>['place'], id: string): EditionError {
  return new EditionError(
    'unpaired-section',
    place,
    `no entry tells what answers ${id}`,
    'add an entry with the section of the other plan, or null, and the reason',
  );
}

function closer(place: Placed<SectionPair>['place'], id: string, other: string): EditionError {
  return new EditionError(
    'closer-section',
    place,
    `the words of ${id} are closest to those of ${other}, which no entry names with it`,
    'pair the two, or say with apart: true why their subjects differ',
  );
}

function entryOf(
  { from, to, reason }: SectionPair,
  sources: SectionSources,
  similarity: (a: string, b: string) => number,
): SectionAlignment {
  const [a = '', b = ''] = [idIn(sources.from.doc, from), idIn(sources.to.doc, to)];
  const [here, there] = [
    sources.from.sections.find(({ id }) => id === a)?.readings ?? [],
    sources.to.sections.find(({ id }) => id === b)?.readings ?? [],
  ];
  const within = (readings: readonly Reading[]) => {
    const ids = new Set<string>(readings.map(({ doc, block }) => fullId(doc, block)));
    return (block: string) => ids.has(block);
  };
  const named = (mentioned: readonly Mentioned[]) =>
    namedBySections(mentioned, within(here), within(there), {
      from: sources.from.doc,
      to: sources.to.doc,
    });
  return {
    kind: 'section',
    from: from === null ? b : a,
    to: from === null || to === null ? [] : [b],
    similarity: from && to ? Number(similarity(a, b).toFixed(4)) : null,
    reason,
    projects: named(sources.projects),
    indicators: named(sources.indicators),
    phrases: phrasesBetween(running(here), running(there), sources.stops, sources.words),
  };
}

/** The readings of running text: tables share numbers and names of units only. */
function running(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ kind }) => BLOCK_ROLES[kind] === 'text');
}
