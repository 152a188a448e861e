import type { PlaceRef } from '../../../src/model/data/projects.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Stretch } from '../../../src/model/reading.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { type DecidedStretch, decide } from './decide.ts';
import { geometryOf } from './geometry.ts';
import { type Found, readList } from './lists.ts';
import type { FoundMention } from './model.ts';
import type { BoxPassage } from './passages.ts';
import { type PlacesIn, placesOf } from './places-in.ts';
import type { CuratedBox, Decision } from './schemas.ts';

/** The reading of a passage: mentions, and every stretch of it that is accounted for. */
export interface BoxReading {
  passage: BoxPassage;
  mentions: FoundMention[];
  /** The project that the whole passage is, inside which others are named. */
  whole: FoundMention | null;
  /** Verbs, shared nouns and action nouns. */
  words: Stretch[];
  /** Stretches that name no project, with the reason. */
  rest: (Stretch & { reason: string })[];
}

/**
 * Reads a passage of a box as its entry of `boxes.yaml` says. Decisions go before rules; a box
 * without an entry is left unread.
 */
export function readPassage(
  passage: BoxPassage,
  entries: readonly Placed<CuratedBox>[],
  decisions: readonly Placed<Decision>[],
  places: PlacesIn,
): BoxReading {
  const reading: BoxReading = { passage, mentions: [], whole: null, words: [], rest: [] };
  const entry = entries.find(({ data }) => fits(data, passage))?.data;
  if (!entry) return reading;
  if (entry.read === 'rest') reading.rest.push({ ...passage.body, reason: entry.reason as string });
  else if (entry.read === 'whole') {
    const inner = decide(passage, decisions, places).map(({ found }) => found);
    reading.whole = wholeOf(passage, entry, places, inner);
    reading.mentions.push(reading.whole);
    for (const found of inner) take(reading, found);
  } else readStretches(reading, entry, decisions, places);
  return { ...reading, mentions: reading.mentions.map((one) => underLabel(one, passage, places)) };
}

/** A project without a place lies in the place that its item’s label is: 辽宁省：千万亩花生工程. */
function underLabel(mention: FoundMention, passage: BoxPassage, places: PlacesIn): FoundMention {
  const label = passage.group;
  if (!label || mention.geometry !== 'none' || mention.places.length > 0) return mention;
  const start = passage.text.indexOf(label);
  const place = places
    .in({ start, end: start + label.length })
    .find((name) => name.end - name.start === label.length);
  if (!place) return mention;
  const refs: PlaceRef[] = [{ name: label, role: 'within', place: place.place }];
  return { ...mention, places: refs, geometry: geometryOf(mention.type, refs, [place]) };
}

/** Tells whether an entry of `boxes.yaml` says how a passage is read. */
export function fits({ box, label, item, part }: CuratedBox, passage: BoxPassage): boolean {
  return (
    box === fullId(passage.doc, passage.box ?? '') &&
    (label === undefined || label === passage.group) &&
    (item === undefined || item === passage.block) &&
    (part === undefined || part === passage.part)
  );
}

/**
 * A passage that is one project: a city’s task, whose places its label names, or a table’s row. Where
 * the label names no place, the projects inside tell where it is (北国鹤乡).
 */
function wholeOf(
  passage: BoxPassage,
  entry: CuratedBox,
  places: PlacesIn,
  inner: readonly Found[],
): FoundMention {
  const { text, body, group } = passage;
  const label = group ?? '';
  const own = text.slice(body.start, body.end);
  const labelled = places.in(group === null ? body : { start: 0, end: body.start });
  const inside = inner.flatMap(({ mentions }) => mentions.flatMap(({ span }) => places.in(span)));
  const found = labelled.length > 0 ? labelled : inside;
  const refs = placesOf(text, found, false);
  const type = entry.type ?? 'programme';
  return {
    passage,
    span: trimmed(text, body),
    shared: [],
    name: (entry.name ?? '{}').replace('{label}', label).replace('{}', own),
    type,
    action: null,
    places: refs,
    geometry: entry.geometry ?? geometryOf(type, refs, found),
    by: 'rule',
  };
}

/** A stretch without the mark at its end. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  return { start, end: /[。；]/.test(text[end - 1] ?? '') ? end - 1 : end };
}

/** Reads by the rules the stretches that no decision takes. */
function readStretches(
  reading: BoxReading,
  entry: CuratedBox,
  decisions: readonly Placed<Decision>[],
  places: PlacesIn,
): void {
  const { passage } = reading;
  const decided = decide(passage, decisions, places);
  const list = { ...entry, type: entry.type ?? 'programme' };
  let from = passage.body.start;
  for (const { span, found, reason } of [...decided, endOf(passage)]) {
    if (span.start > from) {
      const stretch = { start: from, end: span.start };
      take(reading, readList(passage, stretch, list, places));
    }
    take(reading, found);
    if (reason) reading.rest.push({ ...span, reason });
    else reading.words.push(span);
    from = Math.max(from, span.end);
  }
}

/** An empty decision at the end of a passage, so that what stands before it is read too. */
function endOf({ body }: BoxPassage): DecidedStretch {
  return {
    span: { start: body.end, end: body.end },
    found: { mentions: [], words: [] },
    reason: null,
  };
}

function take(reading: BoxReading, found: Pick<BoxReading, 'mentions' | 'words'>): void {
  reading.mentions.push(...found.mentions);
  reading.words.push(...found.words);
}

/** Marks and words that only join what is named. */
const CONNECTIVE = /[、，；。：等及和与]|以及/g;

/** The stretches of a passage that nothing accounts for. */
export function uncovered({ passage, mentions, words, rest }: BoxReading): string[] {
  const { text, body } = passage;
  const left = text.split('').fill('\0', 0, body.start).fill('\0', body.end);
  const take = ({ start, end }: Stretch) => left.fill('\0', start, end);
  for (const { span, shared } of mentions) [span, ...shared].forEach(take);
  words.forEach(take);
  rest.forEach(take);
  return left
    .join('')
    .replace(CONNECTIVE, '\0')
    .split('\0')
    .filter((words) => words.trim());
}
