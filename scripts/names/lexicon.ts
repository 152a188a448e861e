import type { Stretch } from '../../src/model/reading.ts';
import { type Form, wordOf } from './forms.ts';

/** A place of a text where a form stands. */
export interface Hit<Meaning> extends Stretch {
  form: Form;
  meaning: Meaning;
}

interface Node<Meaning> {
  next: Map<string, Node<Meaning>>;
  /** Entries whose words end here. */
  entries: { form: Form; meaning: Meaning }[];
}

/**
 * Words to look for, each with what it stands for. All of them are found in one walk over a text,
 * along a tree whose branches are the words' characters.
 */
export class Lexicon<Meaning> {
  readonly #root: Node<Meaning> = { next: new Map(), entries: [] };

  /** @param entries forms of one word may have several meanings: each is found */
  constructor(entries: Iterable<readonly [Form, Meaning]>) {
    for (const [form, meaning] of entries) {
      const { entries: own } = this.#nodeOf(wordOf(form));
      own.push({ form, meaning });
      own.sort((a, b) => Number(hasNeighbour(b.form)) - Number(hasNeighbour(a.form)));
    }
  }

  /**
   * Finds every place where a form stands with what it needs beside it, names inside names included.
   * @returns in the order of the text; of those that begin together the longest first, then those
   *   that need a neighbour, then as the entries are given
   */
  in(text: string): Hit<Meaning>[] {
    const hits: Hit<Meaning>[] = [];
    for (let start = 0; start < text.length; start++)
      for (const { entries, end } of this.#endsOf(text, start).reverse())
        for (const entry of entries)
          if (stands(entry.form, text, { start, end })) hits.push({ start, end, ...entry });
    return hits;
  }

  /** Ends of the words that begin at a place, the shortest first, with their entries. */
  #endsOf(text: string, start: number): (Pick<Node<Meaning>, 'entries'> & { end: number })[] {
    const ends = [];
    let end = start;
    let node = this.#root.next.get(text.charAt(end++));
    for (; node; node = node.next.get(text.charAt(end++)))
      if (node.entries.length > 0) ends.push({ entries: node.entries, end });
    return ends;
  }

  #nodeOf(word: string): Node<Meaning> {
    let node = this.#root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charAt(at);
      const next = node.next.get(unit) ?? { next: new Map(), entries: [] };
      node.next.set(unit, next);
      node = next;
    }
    return node;
  }
}

/**
 * Chooses among hits as a reader does: from the beginning of the text, the longest at each place,
 * and none that overlaps one before it.
 * @param hits as a lexicon gives them, or some of these
 */
export function longest<Found extends Stretch>(hits: readonly Found[]): Found[] {
  let from = 0;
  return hits.filter(({ start, end }) => {
    if (start < from) return false;
    from = end;
    return true;
  });
}

function hasNeighbour(form: Form): boolean {
  return typeof form !== 'string' && Boolean(form.after ?? form.before);
}

function stands(form: Form, text: string, { start, end }: Stretch): boolean {
  if (typeof form === 'string') return true;
  const { after, before, not } = form;
  return (
    (!after || after.some((word) => text.endsWith(word, start))) &&
    (!before || before.some((word) => text.startsWith(word, end))) &&
    !not?.some((longer) => isInside(longer, text, { start, end }))
  );
}

/** Tells whether a stretch is part of longer words. */
function isInside(longer: string, text: string, { start, end }: Stretch): boolean {
  const word = text.slice(start, end);
  for (let at = longer.indexOf(word); at >= 0; at = longer.indexOf(word, at + 1))
    if (at <= start && text.startsWith(longer, start - at)) return true;
  return false;
}
