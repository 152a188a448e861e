import { BLOCK_ROLES } from '../../../src/model/block-kinds.ts';
import type { SectionAlignment } from '../../../src/model/data/alignments.ts';
import { type FullId, fullId } from '../../../src/model/ids.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { each } from '../../lib/faults.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { type AlikePassages, alikePassages } from './alike-passages.ts';
import { staleAlignment } from './faults.ts';
import { mostSimilar, pairsByRule } from './pairs-by-rule.ts';
import { passagePair } from './passage-pair.ts';
import type { SectionPair } from './schemas.ts';
import { type Mentioned, namedBySections, phrasesBetween } from './section-contents.ts';
import { passageSimilarity, type SectionText, sectionSimilarity } from './section-similarity.ts';

/** Sections whose words are this similar want a decision, as those do that are closest to each other. */
const CLOSE = 0.1;

/** A section with the readings of its blocks. */
export interface Section extends SectionText {
  readings: Reading[];
}

/** The two documents of a comparison, and the curated data that it needs. */
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
 * Sets the sections of two documents side by side, in the order of the curated pairs, and within
 * them the passages that are alike. Without pairs the closest sections are set side by side.
 * @throws EditionError `stale-alignment` for a section that isn't there, `unpaired-section` for
 *   one without an entry, `closer-section` for one whose words are closest or close to a section that it
 *   is neither paired with nor kept apart from
 */
export function alignSections(sources: SectionSources): SectionAlignment[] {
  const { from, to, pairs } = sources;
  each(pairs, ({ data, place }) => {
    const unknown =
      missing(from.doc, from.sections, data.from) ?? missing(to.doc, to.sections, data.to);
    if (unknown) throw staleAlignment(place, `there is no section ${unknown}`);
  });
  const similarity = sectionSimilarity([...from.sections, ...to.sections]);
  if (pairs.length > 0)
    each(['from', 'to'] as const, (side) => proveSide(side, sources, similarity));
  const subjects =
    pairs.length > 0
      ? pairs.map(({ data }) => data).filter(({ apart }) => !apart)
      : pairsByRule(from, to, similarity);
  const alike = alikeBySection(sources, subjects);
  return subjects.map((pair) => entryOf(pair, sources, similarity, alike));
}

/** Makes the function that finds, for a section, the passages of all that answers it which are like its own. */
function alikeBySection(
  { from, to }: SectionSources,
  pairs: readonly SectionPair[],
): (section: string) => AlikePassages[] {
  const text = (sections: readonly Section[]) => sections.flatMap((s) => running(s.readings));
  const similarity = passageSimilarity(text([...from.sections, ...to.sections]));
  const known = new Map(
    from.sections.map((section) => {
      const answers = pairs.filter((pair) => idIn(from.doc, pair.from) === section.id);
      const ids = answers.map((pair) => idIn(to.doc, pair.to));
      const others = to.sections.filter(({ id }) => ids.includes(id as FullId));
      return [section.id, alikePassages(text([section]), text(others), similarity)];
    }),
  );
  return (section) => known.get(section) ?? [];
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
  each(sections, ({ id }) => {
    const own = pairs.filter(({ data }) => idIn(doc, data[side]) === id);
    const place = own[0]?.place ?? (pairs[0] as Placed<SectionPair>).place;
    if (!own.some(({ data }) => !data.apart)) throw unpaired(place, id);
    const closest = mostSimilar(id, other.sections, similarity);
    const opposite = side === 'from' ? 'to' : 'from';
    const named = own.map(({ data }) => idIn(other.doc, data[opposite]));
    const unnamed = other.sections.find(
      (it) =>
        (it === closest || similarity(id, it.id) >= CLOSE) && !named.includes(it.id as FullId),
    );
    if (unnamed) throw closer(place, id, unnamed.id);
  });
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
    `the words of ${id} are close to those of ${other}, which no entry names with it`,
    'pair the two, or say with apart: true why their subjects differ',
  );
}

function entryOf(
  { from, to, reason }: SectionPair,
  sources: SectionSources,
  similarity: (a: string, b: string) => number,
  alike: (section: string) => AlikePassages[],
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
    passages: alike(a)
      .filter((pair) => there.includes(pair.to))
      .map((pair) => passagePair(pair, sources)),
  };
}

/** The readings of running text: tables share numbers and names of units only. */
function running(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ kind }) => BLOCK_ROLES[kind] === 'text');
}
