import { EditionError } from '../lib/edition-error.ts';
import type { Doubt, DoubtCode } from './doubt.ts';
import { DOUBTS } from './doubt.ts';

/** Doubts of one kind in a document that are told one by one; of the others the lines are named. */
const MOST = 5;

/**
 * The grave doubts of a document as faults, so that they stop the conversion.
 * @param doubts with their confirmations
 */
export function graveFaults(doubts: readonly Doubt[]): EditionError[] {
  return grouped(doubts.filter(({ grave }) => grave)).map(({ doubt, more }) => {
    const { code, place, what } = doubt;
    return new EditionError(code, place, asked(what, code, more), fixOf(doubt));
  });
}

/** The other doubts as lines to be printed, each with its place and the question. */
export function listedDoubts(doubts: readonly Doubt[]): string[] {
  return grouped(doubts.filter(({ grave }) => !grave)).map(({ doubt, more }) => {
    const { code, place, what } = doubt;
    return `${place.file}:${place.line}:${place.column} ${code}: ${asked(what, code, more)}`;
  });
}

/** Open doubts in the order of the source; of many of a kind the last that is told stands for all. */
function grouped(doubts: readonly Doubt[]): { doubt: Doubt; more: readonly Doubt[] }[] {
  const kinds = Map.groupBy(
    doubts.filter(({ confirmed }) => confirmed === null),
    ({ code }) => code,
  );
  return [...kinds.values()].flatMap((own) =>
    own.slice(0, MOST).map((doubt, i) => ({ doubt, more: i === MOST - 1 ? own.slice(MOST) : [] })),
  );
}

function asked(what: string, code: DoubtCode, more: readonly Doubt[]): string {
  const lines = [...new Set(more.map(({ place }) => place.line))].join(', ');
  const others = more.length > 0 ? ` (${more.length} more like this, in lines ${lines})` : '';
  return `${what}: ${DOUBTS[code].asks}${others}`;
}

function fixOf({ code, quote, remedies }: Doubt): string {
  const [first] = remedies;
  const opening = remedies.length > 1 && first ? `${first.file} can say where it begins; ` : '';
  const entry = `{code: ${code}, at: ${JSON.stringify(quote)}, reason: …}`;
  return `${opening}look at the print, mend the layout or the curated files, or confirm it in confirmed.yaml: ${entry}`;
}
