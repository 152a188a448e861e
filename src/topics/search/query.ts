import { fold } from '../../model/search/fold.ts';

/** A query: passages are wanted that hold all of `phrases` and none of `excluded`. */
export interface Query {
  /** As they were typed, without quotation marks and minus signs. */
  phrases: string[];
  excluded: string[];
}

const INVISIBLE_BLANK = /\ufeff/g;
const TERM = /([-－−]?)["＂]([^"＂]*)["＂]?|(\S+)/g;

/**
 * Reads what was typed: phrases stand between blanks; `"…"` holds one together that has blanks
 * itself; a minus sign before a phrase excludes it. Phrases that fold to nothing are left out.
 */
export function parseQuery(typed: string): Query {
  const query: Query = { phrases: [], excluded: [] };
  // Other invisible characters are folded away; this one alone counts as a blank.
  const seen = typed.replace(INVISIBLE_BLANK, '');
  for (const [, sign, quoted, plain = ''] of seen.matchAll(TERM)) {
    const term = quoted === undefined ? readPlain(plain) : { phrase: quoted, minus: sign !== '' };
    if (fold(term.phrase).text === '') continue;
    const list = term.minus ? query.excluded : query.phrases;
    if (!list.includes(term.phrase)) list.push(term.phrase);
  }
  return query;
}

/** Tells whether every phrase of what was typed stands in quotation marks: nothing else is wanted. */
export function isQuoted(typed: string): boolean {
  return [...typed.matchAll(TERM)].every(
    ([, , quoted, plain = '']) => quoted !== undefined || readPlain(plain).minus,
  );
}

/** Reads an unquoted term; a single minus sign, or several (--), are text and exclude nothing. */
function readPlain(term: string): { phrase: string; minus: boolean } {
  const rest = /^[-－−]([^-－−].*)$/su.exec(term)?.[1];
  return rest === undefined ? { phrase: term, minus: false } : { phrase: rest, minus: true };
}

/** Writes a query so that `parseQuery` reads it back. */
export function writeQuery({ phrases, excluded }: Query): string {
  const write = (phrase: string) => (/^[-－−]|[\s"＂]/.test(phrase) ? `"${phrase}"` : phrase);
  return [...phrases.map(write), ...excluded.map((phrase) => `-${write(phrase)}`)].join(' ');
}
