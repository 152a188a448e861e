import { chapterId, noteId, opinionItemId, paragraphId } from '../../../src/model/ids.ts';
import type { EditionError } from '../../lib/edition-error.ts';
import type { Text } from '../../lib/text.ts';
import { type Block, block, type Division } from '../../lib/tree.ts';
import { clausesOf } from '../../notes/responsibility.ts';
import type { Seed } from '../../read/read-seed.ts';
import { seedFault } from '../../read/seed-fault.ts';
import type { Layout } from '../shared/layout.ts';
import { divisionOf } from '../shared/outline.ts';
import { Sequence } from '../shared/sequence.ts';
import { backMatter, frontMatter } from './front-and-back.ts';
import { type OpinionLine, opinionLine } from './opinion-line.ts';
import { type OpinionItem, reorderItems } from './reorder-items.ts';
import { repairOpinion } from './repair.ts';

/**
 * An opinion whose items stand in the order paragraphs, heading, notes: parts 一、, items （一）
 * numbered through the document, and in brackets the agencies that answer for each paragraph.
 */
export const headingsAfter: Layout<Text[]> = {
  repair: repairOpinion,
  parse(repaired, seed) {
    const lines = repaired.map(opinionLine);
    const start = lines.findIndex((line) => line.is === 'part');
    const dated = lines.findLastIndex((line) => line.is === 'date');
    if (start === -1 || dated <= start + 1) throw incomplete(seed, repaired);
    const { parts, closing } = reorderItems(lines.slice(start, dated - 1), seed);
    const count = new Counters(seed);
    const [signature, date, ...remarks] = repaired.slice(dated - 1) as [Text, Text, ...Text[]];
    const children = [
      frontMatter(lines.slice(0, start), seed),
      ...parts.map(({ heading, items }) => part(heading, items, count, seed)),
      backMatter(closing, signature, date, remarks),
    ];
    return { children, removed: [] };
  },
};

/** The ids of parts and items, numbered through the document; one without a number takes the next. */
class Counters {
  readonly #parts: Sequence;
  readonly #items: Sequence;
  #last = 0;

  constructor(seed: Seed) {
    this.#parts = new Sequence(seed, 'heading-order', 'part');
    this.#items = new Sequence(seed, 'heading-order', 'item');
  }

  part({ heading, text }: OpinionLine): string {
    return chapterId(this.#parts.next(heading?.number ?? 0, text));
  }

  item({ heading, text }: OpinionLine): string {
    this.#last = this.#items.next(heading?.number ?? this.#last + 1, text);
    return opinionItemId(this.#last);
  }
}

function part(heading: OpinionLine, items: OpinionItem[], count: Counters, seed: Seed): Division {
  const chapter = division(count.part(heading), 'chapter', heading);
  chapter.children.push(...items.map((inside) => item(inside, count.item(inside.heading), seed)));
  return chapter;
}

function item({ heading, paragraphs }: OpinionItem, id: string, seed: Seed): Division {
  const made = division(id, 'item', heading);
  paragraphs.forEach(({ text, note }, i) => {
    const paragraph = block(paragraphId(id, i + 1), 'paragraph', text);
    made.children.push(paragraph, responsibility(noteId(id, i + 1), note, seed));
  });
  return made;
}

function division(id: string, kind: 'chapter' | 'item', { heading, text }: OpinionLine): Division {
  const { label = text.value, title = '' } = heading ?? {};
  return divisionOf(id, kind, { text, label, title }, kind === 'chapter' ? 1 : 2);
}

function responsibility(id: string, note: Text, seed: Seed): Block {
  if (clausesOf(note.value)) return block(id, 'responsibility', note);
  throw seedFault(
    seed,
    'note-grammar',
    note,
    'a part of this note doesn’t say who does what in the known words',
    'check the note; add its words to scripts/notes/responsibility.ts if they are right',
  );
}

function incomplete(seed: Seed, lines: readonly Text[]): EditionError {
  return seedFault(
    seed,
    'incomplete-opinion',
    lines.at(-1),
    'the source has no first part 一、 or no date behind its last part',
    'check whether its beginning or end is missing',
  );
}
