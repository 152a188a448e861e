import type { Form } from '../../names/forms.ts';
import { type Hit, Lexicon, longest } from '../../names/lexicon.ts';
import type { NamingDocument } from './sources.ts';

/** Mention of an agency in a block; offsets are into its reading. */
export interface AgencyMention {
  doc: string;
  block: string;
  start: number;
  end: number;
}

/**
 * Mentions by the name of the agency, in the order of the texts: in notes as they are read, in other
 * blocks by their words.
 * @param forms for each agency its name, and other ways in which the texts write it
 */
export function mentionsOf(
  sources: readonly NamingDocument[],
  forms: ReadonlyMap<string, readonly Form[]>,
): Map<string, AgencyMention[]> {
  const found = sources.flatMap((source) => namedIn(source, forms));
  const byName = Map.groupBy(found, ({ name }) => name);
  return new Map(
    [...byName].map(([name, mentions]) => [name, mentions.map(({ mention }) => mention)]),
  );
}

function namedIn(
  { doc, names, shortNames, readings }: NamingDocument,
  forms: ReadonlyMap<string, readonly Form[]>,
): { name: string; mention: AgencyMention }[] {
  const notes = Map.groupBy(names, ({ note }) => note);
  const lexicon = agencyLexicon(forms, shortNames);
  return readings.flatMap(({ block, text }) => {
    const inNote = notes.get(block);
    const named =
      inNote?.map(({ name, start, end }) => ({ meaning: [name], start, end })) ??
      mentionsIn(text, lexicon);
    return named.flatMap(({ meaning, start, end }) =>
      meaning.map((name) => ({ name, mention: { doc, block, start, end } })),
    );
  });
}

/** Words for agencies, each with the agencies that it stands for: a short name for several. */
export type AgencyLexicon = Lexicon<readonly string[]>;

/**
 * Makes the lexicon that a document is searched with.
 * @param forms for each agency its name, and other ways in which the texts write it
 * @param shortNames what the document's notes define; a name of an agency goes before one
 */
export function agencyLexicon(
  forms: ReadonlyMap<string, readonly Form[]>,
  shortNames: ReadonlyMap<string, readonly string[]>,
): AgencyLexicon {
  const own = [...forms].flatMap(([name, written]) =>
    written.map((form): [Form, readonly string[]] => [form, [name]]),
  );
  return new Lexicon([...own, ...shortNames]);
}

const TITLE = /《[^》]*》/g;

/**
 * Finds agencies in running text. Titles of documents (《辽宁省人民政府关于…》) name an issuer, not an
 * agency with something to do here, and are passed over.
 */
export function mentionsIn(text: string, lexicon: AgencyLexicon): Hit<readonly string[]>[] {
  const titles = [...text.matchAll(TITLE)].map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }));
  return longest(lexicon.in(text)).filter(
    ({ start }) => !titles.some((title) => title.start <= start && start < title.end),
  );
}
