import type { Source } from './sources.ts';
import { mentionsIn } from './text-mentions.ts';

/** Where a block names a body; offsets are into its reading. */
export interface Mention {
  doc: string;
  block: string;
  start: number;
  end: number;
}

/**
 * Mentions by the name of the body, in the order of the texts: in notes as they are read, in other
 * blocks by their words.
 * @param words for each body its name, and other ways in which the texts write it
 * @param others longer words in which such a name means something else
 */
export function mentionsOf(
  sources: readonly Source[],
  words: readonly (readonly string[])[],
  others: readonly string[],
): Map<string, Mention[]> {
  const found = sources.flatMap((source) => namedIn(source, words, others));
  const byName = Map.groupBy(found, ({ name }) => name);
  return new Map(
    [...byName].map(([name, mentions]) => [name, mentions.map(({ mention }) => mention)]),
  );
}

function namedIn(
  { doc, namings, shortNames, readings }: Source,
  words: readonly (readonly string[])[],
  others: readonly string[],
): { name: string; mention: Mention }[] {
  const notes = Map.groupBy(namings, ({ note }) => note);
  const bodies = new Map([
    ...others.map((word): [string, string[]] => [word, []]),
    ...shortNames,
    ...words.flatMap(([name = '', ...forms]) =>
      [name, ...forms].map((word): [string, string[]] => [word, [name]]),
    ),
  ]);
  return readings.flatMap(({ block, text }) => {
    const inNote = notes.get(block);
    const named =
      inNote?.map(({ name, start, end }) => ({ names: [name], start, end })) ??
      mentionsIn(text, bodies);
    return named.flatMap(({ names, start, end }) =>
      names.map((name) => ({ name, mention: { doc, block, start, end } })),
    );
  });
}
