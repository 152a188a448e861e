/** The list of statements, one a line: the day it was last read, by what it was judged, file, text. */
import type { Statement } from './statements.ts';

/** The bases that a statement was checked against, each with the word that stands in the list. */
export const BASES = {
  texts: 'the texts',
  facts: 'what is known of its subject',
  wording: 'its own sense and the words of the site',
} as const;

/** The last reading of a statement. */
export interface LastReading {
  /** Such as 2026-11-29. */
  date: string;
  basis: keyof typeof BASES;
}

/** A statement with its last reading, if it was ever read. */
export interface ListedStatement extends Statement {
  read?: LastReading;
}

const HEAD = 'read\tagainst\tfile\tstatement';
const NEVER = '-';

/** Writes the list; what was never read has dashes. */
export function writeList(statements: readonly ListedStatement[]): string {
  const lines = statements.map(({ file, text, read }) =>
    [read?.date ?? NEVER, read?.basis ?? NEVER, file, text].join('\t'),
  );
  return `${[HEAD, ...lines].join('\n')}\n`;
}

/** Reads the list. */
export function readList(list: string): ListedStatement[] {
  const lines = list.trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [date = '', basis = '', file = '', text = ''] = line.split('\t');
    return { file, text, ...(date !== NEVER && { read: { date, basis } as LastReading }) };
  });
}

/** The statements as they are now, each with its reading in the list if its words are the same. */
export function withReadings(
  now: readonly Statement[],
  list: readonly ListedStatement[],
): ListedStatement[] {
  const readings = new Map(list.map(({ file, text, read }) => [`${file}\t${text}`, read]));
  return now.map(({ file, text }) => {
    const read = readings.get(`${file}\t${text}`);
    return { file, text, ...(read && { read }) };
  });
}
