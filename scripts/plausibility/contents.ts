import type { Found } from './doubt.ts';
import { numberOf } from './numbers.ts';
import type { SourceLine, View } from './view.ts';

/** A contents list has this many entries at least. */
const FEWEST = 3;

/** An entry of a contents list, which may take several lines. */
interface Entry {
  lines: SourceLine[];
  /** Without white space and without the page number. */
  title: string;
  hasPage: boolean;
}

/**
 * Asks about a contents list that stayed in the text, and about entries of one that no heading
 * has. It is told at the list, whatever its remains lead to further down.
 */
export function* contentsLists(view: View): Generator<Found> {
  for (const entries of listsOf(view)) {
    const [first, last] = [entries[0], entries.at(-1)];
    const start = first?.lines[0];
    const end = last?.lines.at(-1);
    if (!start || !end) continue;
    if (start.reason === null)
      yield {
        code: 'contents-list',
        start: start.start,
        end: end.end,
        what: `${entries.length} lines look like a contents list, and the layout keeps them`,
      };
    else yield* mismatches(view, entries);
  }
}

function* mismatches(view: View, entries: readonly Entry[]): Generator<Found> {
  const headings = new Set(
    view.blocks.filter(({ block }) => block.kind === 'heading').map(({ reading }) => reading),
  );
  for (const { lines, title } of entries) {
    const line = lines[0] as SourceLine;
    if (headings.has(title)) continue;
    yield {
      code: 'contents-mismatch',
      start: line.start,
      end: line.end,
      what: `the contents list has “${title}”, and no heading of the text reads so`,
    };
  }
}

/** The contents lists of a source: entries that follow each other. */
function listsOf(view: View): Entry[][] {
  const lists: Entry[][] = [[]];
  for (let i = 0; i < view.lines.length; ) {
    const entry = entryAt(view, i);
    // Where the first title comes again the list is over, and the text begins.
    if (entry && lists.at(-1)?.some(({ title }) => title === entry.title)) lists.push([entry]);
    else if (entry) lists.at(-1)?.push(entry);
    else if (lists.at(-1)?.length) lists.push([]);
    i += entry?.lines.length ?? 1;
  }
  return lists.filter(
    (entries) =>
      entries.length >= FEWEST &&
      (entries.filter(({ hasPage }) => hasPage).length * 2 > entries.length ||
        entries.every(({ title, lines }) => comesAgain(view, title, lines.at(-1) as SourceLine))),
  );
}

const PAGE = /[\s.·…．・]*(\d{1,3})$/;

/** The entry that begins at a line: a heading with a page number, on one line or two. */
function entryAt({ lines }: View, i: number): Entry | null {
  const line = lines[i] as SourceLine;
  const next = lines[i + 1];
  if (!numberOf(line.solid)?.isHeading || line.solid.length > 60) return null;
  if (isPaged(line.text)) return { lines: [line], title: titleOf(line.text), hasPage: true };
  if (next && isPaged(next.text) && !numberOf(next.solid) && /\p{Script=Han}/u.test(next.text))
    return { lines: [line, next], title: titleOf(`${line.text}${next.text}`), hasPage: true };
  return { lines: [line], title: line.solid, hasPage: false };
}

function isPaged(text: string): boolean {
  return PAGE.test(text) && !/[。，；]/.test(text);
}

function titleOf(text: string): string {
  return text.replace(PAGE, '').replace(/\s+/g, '');
}

function comesAgain({ lines }: View, title: string, after: SourceLine): boolean {
  return lines.some(({ number, solid }) => number > after.number && solid === title);
}
