import {
  agencyAddress,
  documentAddress,
  placeAddress,
  projectAddress,
  termAddress,
  workAddress,
} from '../../src/model/addresses.ts';
import { type Indicator, indicatorAddress } from '../../src/model/data/indicators.ts';
import type { NamedSpan, NamedSpans } from './name-links.ts';

/** A block that names an entry: at `start` to `end` of its reading, or at several `spans`. */
interface Mention {
  doc: string;
  block: string;
  start?: number;
  end?: number;
  spans?: readonly (readonly [number, number])[];
  /** Those of the spans that may mean something else. */
  probable?: readonly (readonly [number, number])[];
}

interface Named {
  id: string;
  mentions: readonly Mention[];
}

/** A project; a mention under a label may be the description that follows it. */
interface NamedProject extends Named {
  type: string;
  places: readonly string[];
  mentions: readonly (Mention & {
    box: string | null;
    group: string | null;
    name: string;
    quote: string;
  })[];
}

/** A work with the passages that cite it; a document also names itself (`self`). */
interface Cited {
  work: { id: string; corpusId?: string };
  mentions: readonly (Mention & { self?: boolean })[];
}

/** An indicator with its rows in tables. */
interface Tabled {
  id: string;
  group: Indicator['group'];
  rows: readonly Mention[];
}

/** Entries that the texts name and the site has pages about. */
export interface NamedEntries {
  citations: readonly Cited[];
  projects: readonly NamedProject[];
  agencies: readonly Named[];
  indicators: readonly Tabled[];
  glossary: readonly Named[];
  places: readonly Named[];
}

/** The region itself: half of all paragraphs name it. */
const EVERYWHERE = 'dongbei';

/** All names, the kinds that go before others first: a line before the places that it joins. */
export function namedSpans(entries: NamedEntries): NamedSpans[] {
  const { citations, projects, agencies, indicators, glossary } = entries;
  const places = entries.places.filter(({ id }) => id !== EVERYWHERE);
  return [
    { spans: citations.flatMap(citedSpans) },
    { spans: projects.flatMap(projectSpans) },
    { spans: agencies.flatMap((agency) => spansOf(agency, agencyAddress(agency.id))) },
    {
      spans: indicators.flatMap((indicator) =>
        spansOf({ mentions: indicator.rows }, indicatorAddress(indicator)),
      ),
    },
    { spans: glossary.flatMap((term) => spansOf(term, termAddress(term.id))), once: true },
    { spans: places.flatMap((place) => spansOf(place, placeAddress(place.id))), once: true },
  ];
}

/** A work that is in the library leads to its document, others to their row in the list of works. */
function citedSpans({ work: { id, corpusId }, mentions }: Cited): NamedSpan[] {
  const others = mentions.filter(({ self, doc }) => !self && doc !== corpusId);
  return spansOf({ mentions: others }, corpusId ? documentAddress(corpusId) : workAddress(id));
}

/**
 * A project is linked by its name, unless it lies nowhere and one sentence alone names it: its page
 * would tell nothing else. Where the words of a mention describe it (禁止过度开垦，退牧还草),
 * the label right before them is the link, if that is the name, else there is none.
 */
function projectSpans(project: NamedProject): NamedSpan[] {
  const [first, second] = project.mentions;
  if (!second && project.places.length === 0 && first?.box === null) return [];
  const mentions = project.mentions.flatMap((mention) => {
    const { group, name, quote, start = 0 } = mention;
    if (group === name && start === group.length + 1)
      return [{ ...mention, start: 0, end: group.length }];
    return /[，；。]/.test(quote) ? [] : [mention];
  });
  return spansOf({ mentions }, projectAddress(project));
}

function spansOf({ mentions }: Pick<Named, 'mentions'>, to: string): NamedSpan[] {
  return mentions.flatMap(({ doc, block, start, end, spans = [], probable = [] }) => {
    const all = start === undefined || end === undefined ? spans : [[start, end] as const];
    const sure = all.filter(([from]) => !probable.some((doubtful) => doubtful[0] === from));
    return sure.map(([from, until]) => ({ doc, block, start: from, end: until, to }));
  });
}
