import type { Stretch } from '../../../src/model/reading.ts';
import { hasHeadWord } from './head-words.ts';
import type { PlacesIn } from './places-in.ts';
import { isOnlyPlaces, routeLength } from './routes.ts';
import type { ListGroup } from './split.ts';
import { actionNounLength } from './verbs.ts';

/** One project that a list names, with what it shares with its neighbours. */
export interface GroupedName {
  /** Its own words. */
  span: Stretch;
  /** The shared words that belong to its name, in the text’s order behind `span`. */
  noun: Stretch | null;
  /** Action behind the name: 改扩建. */
  actionNoun: Stretch | null;
}

/** Way in which a group is read. */
export interface GroupRules {
  /** A verb stands before the group: then a last action noun belongs to all its names. */
  governed: boolean;
  /** Names that are only places take the noun of the next name. */
  shares: boolean;
}

/**
 * The projects of a group: names that are only places take the noun behind 等, or else that of the
 * next name that has one (沈阳、大连数控机床产业基地).
 */
export function namedIn(
  text: string,
  group: ListGroup,
  rules: GroupRules,
  places: PlacesIn,
): GroupedName[] {
  const { tail } = group;
  if (tail) {
    const actionNoun = actionNounAt(text, tail);
    const noun = { start: tail.start, end: actionNoun?.start ?? tail.end };
    if (!/^(?:项目|在建工程)?$/.test(text.slice(noun.start, noun.end)))
      return group.entries.map((span) => ({
        span,
        noun: nounBehind(text, span, noun),
        actionNoun,
      }));
    return withoutTail(text, group.entries, rules, places, actionNoun);
  }
  const entries = joinTorn(text, group.entries, places);
  return withoutTail(text, entries, rules, places);
}

/** A name with a last word of its own takes no other. */
function nounBehind(text: string, { start, end }: Stretch, noun: Stretch): Stretch | null {
  return hasHeadWord(text.slice(start, end)) ? null : noun;
}

function withoutTail(
  text: string,
  entries: readonly Stretch[],
  { governed, shares }: GroupRules,
  places: PlacesIn,
  behind: Stretch | null = null,
): GroupedName[] {
  const last = entries.at(-1);
  const common = behind ?? (governed && last ? actionNounAt(text, last) : null);
  return entries.map((entry, i) => {
    const actionNoun = common ?? (governed ? null : actionNounAt(text, entry));
    const span = {
      start: entry.start,
      end: actionNoun && actionNoun.end === entry.end ? actionNoun.start : entry.end,
    };
    if (!shares || !isOnlyPlaces(text, span, places)) return { span, noun: null, actionNoun };
    const next = entries.slice(i + 1).find((other) => !isOnlyPlaces(text, other, places));
    return { span, noun: next ? nounOf(text, next, common, places) : null, actionNoun };
  });
}

function nounOf(
  text: string,
  entry: Stretch,
  actionNoun: Stretch | null,
  places: PlacesIn,
): Stretch {
  const end = actionNoun?.end === entry.end ? actionNoun.start : entry.end;
  return { start: entry.start + routeLength(text, entry, places), end };
}

/** A name of several words with 、 in it is torn: 鞍山冶金矿山、重型机械、通用成套设备产业基地. */
function joinTorn(text: string, entries: readonly Stretch[], places: PlacesIn): Stretch[] {
  const out: Stretch[] = [];
  for (const entry of entries) {
    const last = out.at(-1);
    const own = last && text.slice(last.start, last.end);
    const torn =
      own &&
      text.slice(last.end, entry.start) === '、' &&
      !isOnlyPlaces(text, last, places) &&
      !hasHeadWord(own) &&
      actionNounLength(own) === 0 &&
      places.lengthAt(entry.start, entry.end) === 0;
    if (torn) last.end = entry.end;
    else out.push({ ...entry });
  }
  return out;
}

function actionNounAt(text: string, { start, end }: Stretch): Stretch | null {
  const length = actionNounLength(text.slice(start, end));
  return length > 0 ? { start: end - length, end } : null;
}
