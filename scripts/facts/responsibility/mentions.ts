import type { Form } from '../../names/forms.ts';
import type { Source } from './sources.ts';
import { agencyLexicon, mentionsIn } from './text-mentions.ts';

/** Where a block names an agency; offsets are into its reading. */
export interface Mention {
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
  sources: readonly Source[],
  forms: ReadonlyMap<string, readonly Form[]>,
): Map<string, Mention[]> {
  const found = sources.flatMap((source) => namedIn(source, forms));
  const byName = Map.groupBy(found, ({ name }) => name);
  return new Map(
    [...byName].map(([name, mentions]) => [name, mentions.map(({ mention }) => mention)]),
  );
}

function namedIn(
  { doc, namings, shortNames, readings }: Source,
  forms: ReadonlyMap<string, readonly Form[]>,
): { name: string; mention: Mention }[] {
  const notes = Map.groupBy(namings, ({ note }) => note);
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
