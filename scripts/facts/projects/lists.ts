import type { Geometry, PlaceRef, ProjectType } from '../../../src/model/data/projects.ts';
import type { Stretch } from '../../../src/model/reading.ts';
import { geometryOf, isLine } from './geometry.ts';
import { type GroupedName, namedIn } from './groups.ts';
import { hasHeadWord, typeOfHeadWord } from './head-words.ts';
import type { FoundMention, ProjectPassage } from './model.ts';
import { type NamedPlace, type PlacesIn, placesOf } from './places-in.ts';
import { isOnlyPlaces } from './routes.ts';
import { clausesOf, joinSoft, pieces } from './split.ts';
import { actionOf } from './verbs.ts';

/** Type and name of a list's entries, unless their own last words say otherwise. */
export interface ListOf {
  type: ProjectType;
  /** Name of a project that is named by its place only, with {} for the place. */
  name?: string | undefined;
  geometry?: Geometry | undefined;
  /** Action on all of it, where the stretch doesn’t say. */
  action?: string | undefined;
  /** false: a name that is only places takes no noun from the names behind it. */
  shares?: boolean | undefined;
}

/** Reading of a stretch by the rules: mentions, and the verbs, actions and shared nouns beside them. */
export interface Found {
  mentions: FoundMention[];
  /** Stretches that are accounted for without being a name. */
  words: Stretch[];
}

/** Splits a stretch that names projects, as a reader would. */
export function readList(
  passage: ProjectPassage,
  span: Stretch,
  list: ListOf,
  places: PlacesIn,
): Found {
  const { text } = passage;
  const parted = joinSoft(
    pieces(text, span, places),
    (left, right) =>
      places.lengthAt(right.start, right.end) > 0 &&
      (isOnlyPlaces(text, left, places) || hasHeadWord(text.slice(left.start, left.end))),
  );
  const found: Found = { mentions: [], words: [] };
  for (const { verb, groups } of clausesOf(text, parted)) {
    if (verb) found.words.push(verb);
    const governed = verb !== null;
    for (const group of groups) {
      if (group.tail) found.words.push(group.tail);
      for (const named of namedIn(text, group, { governed, shares: list.shares ?? true }, places)) {
        if (named.actionNoun) found.words.push(named.actionNoun);
        found.mentions.push(mentionOf(passage, named, verb, list, places));
      }
    }
  }
  return found;
}

function mentionOf(
  passage: ProjectPassage,
  named: GroupedName,
  verb: Stretch | null,
  list: ListOf,
  places: PlacesIn,
): FoundMention {
  const { text } = passage;
  const read = ({ start, end }: Stretch) => text.slice(start, end);
  const { span, noun, actionNoun } = named;
  const own = read(span);
  const full = own + (noun ? read(noun) : '');
  const type = typeOfHeadWord(full) ?? list.type;
  const said = actionOf(verb ? read(verb) : '', actionNoun ? read(actionNoun) : '');
  const action = list.action ?? said ?? labelAction(passage.group);
  const found = places.in(span);
  const refs = linkOf(full, text, found) ?? placesOf(text, found, isLine(type));
  return {
    passage,
    span,
    shared: noun ? [noun] : [],
    name: nameOf(text, named, full, type, action, list, places),
    type,
    action,
    places: refs,
    geometry: list.geometry ?? geometryOf(type, refs, found),
    by: 'rule',
  };
}

const LINK = /[至—－-]([^至—－-]+)连接线$/;

/** The ends of a line that leads to another line (赤峰至京沈高铁连接线), which is no place. */
function linkOf(name: string, text: string, [first]: readonly NamedPlace[]): PlaceRef[] | null {
  const other = LINK.exec(name)?.[1];
  if (!other || !first) return null;
  return [
    { name: text.slice(first.start, first.end), role: 'start', place: first.place },
    { name: other, role: 'end', place: null },
  ];
}

/** Works on a line are no other project than the line’s upgrade; elsewhere they are the action. */
function nameOf(
  text: string,
  { span, noun }: GroupedName,
  full: string,
  type: ProjectType,
  action: string | null,
  list: ListOf,
  places: PlacesIn,
): string {
  const works = action?.replace(/^.*…/, '') ?? '';
  const upgrade = /^(?:改扩建|扩能改造|扩能|电化|改造)$/.test(works) && isLine(type);
  const named = !noun && isOnlyPlaces(text, span, places) && list.name;
  return (
    (named ? named.replace('{}', full) : full) + (upgrade && !full.endsWith(works) ? works : '')
  );
}

/** 新建：… names the action of the whole item. */
function labelAction(group: string | null): string | null {
  return /^(?:新建|改扩建|续建|扩建)/.exec(group ?? '')?.[0] ?? null;
}
