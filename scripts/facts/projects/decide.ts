import type { PlaceRef } from '../../../src/model/data/projects.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Stretch } from '../../../src/model/reading.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { geometryOf } from './geometry.ts';
import { type Found, readList } from './lists.ts';
import type { FoundMention, ProjectPassage } from './model.ts';
import { type NamedPlace, type PlacesIn, placesOf } from './places-in.ts';
import type { DecidedProject, Decision } from './schemas.ts';

/** A stretch of a passage that a decision reads. */
export interface DecidedStretch {
  span: Stretch;
  found: Found;
  /** Reason for which the stretch names no project, where it names none. */
  reason: string | null;
}

/** The decisions about a passage, in the order of their words. */
export function decide(
  passage: ProjectPassage,
  decisions: readonly Placed<Decision>[],
  places: PlacesIn,
): DecidedStretch[] {
  return decisions
    .filter(({ data }) => data.block === fullId(passage.doc, passage.block))
    .flatMap(({ data }) => {
      const span = within(passage, data.words);
      return span ? [{ span, ...readDecision(passage, span, data, places) }] : [];
    })
    .toSorted((a, b) => a.span.start - b.span.start);
}

/** A decision may read the item’s label too (北方精品钢材产业基地：…). */
function within({ text, body, group, row }: ProjectPassage, words: string): Stretch | null {
  const isFirst = group !== null && row === null && !text.slice(0, body.start).includes('。');
  const start = text.indexOf(words, isFirst ? 0 : body.start);
  const end = start + words.length;
  return start >= 0 && end <= body.end ? { start, end } : null;
}

function readDecision(
  passage: ProjectPassage,
  span: Stretch,
  { list, things, rest, reason }: Decision,
  places: PlacesIn,
): Omit<DecidedStretch, 'span'> {
  if (rest) return { found: { mentions: [], words: [] }, reason };
  if (list) return { found: readList(passage, span, list, places), reason: null };
  const mentions = placeProjects(passage, span, things ?? [], places);
  return { found: { mentions, words: [] }, reason: null };
}

/** Each quote is looked for behind the one before, so that equal words stay apart. */
function placeProjects(
  passage: ProjectPassage,
  { start, end }: Stretch,
  projects: readonly DecidedProject[],
  places: PlacesIn,
): FoundMention[] {
  let from = start;
  return projects.flatMap((project) => {
    let at = passage.text.indexOf(project.quote, from);
    if (at < 0 || at + project.quote.length > end) at = passage.text.indexOf(project.quote, start);
    if (at < 0 || at + project.quote.length > end) return [];
    from = at + project.quote.length;
    return [mentionOf(passage, { start: at, end: from }, project, places)];
  });
}

function mentionOf(
  passage: ProjectPassage,
  span: Stretch,
  project: DecidedProject,
  places: PlacesIn,
): FoundMention {
  const { text } = passage;
  const all = places.in({ start: 0, end: text.length });
  const refs =
    project.places?.map((named) => refOf(named, text, all)) ??
    placesOf(text, places.in(span), false);
  return {
    passage,
    span,
    shared: [],
    name: project.name,
    type: project.type,
    action: project.action ?? null,
    places: refs,
    geometry: project.geometry ?? geometryOf(project.type, refs, all),
    by: 'decision',
    ...(project.doubt && { doubt: project.doubt }),
  };
}

/** A place that a decision names is looked for in the block; one written out may not stand there. */
function refOf(
  named: NonNullable<DecidedProject['places']>[number],
  text: string,
  all: readonly NamedPlace[],
): PlaceRef {
  const { name, role, place } =
    typeof named === 'string' ? { name: named, role: 'site' as const, place: undefined } : named;
  const found = all.find(({ start, end }) => text.slice(start, end) === name);
  return { name, role, place: place ?? found?.place ?? null };
}
