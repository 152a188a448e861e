import type {
  ItemEntry,
  NoteRole,
  Responsibility,
} from '../../../src/model/data/responsibility.ts';
import { numberedHeading } from '../../lib/numbered-heading.ts';
import type { Block, Division, Node, Tree } from '../../lib/tree.ts';
import { type Abbreviations, abbreviationsIn, expand } from '../../notes/abbreviations.ts';
import { type Clause, clausesOf, deadlinesIn } from '../../notes/responsibility.ts';
import { readingOf } from '../../restore/apply.ts';

/**
 * The items of an opinion in reading order.
 * @param tree a restored document; one of another layout has none
 */
export function itemsOf(tree: Pick<Tree, 'children'>): Omit<ItemEntry, 'doc'>[] {
  const found = tree.children.flatMap((part) =>
    part.children.filter(isItem).map((item) => ({ part, item })),
  );
  const notes = found.flatMap(({ item }) => blocksOf(item, 'responsibility'));
  const known = abbreviationsIn(notes.flatMap((note) => clausesOf(readingOf(note)) ?? []));
  return found.map(({ part, item }) => itemOf(part, item, known));
}

function itemOf(part: Division, item: Division, known: Abbreviations): Omit<ItemEntry, 'doc'> {
  const [heading] = blocksOf(item, 'heading') as [Block];
  const paragraphs = blocksOf(item, 'paragraph');
  const notes = blocksOf(item, 'responsibility');
  return {
    number: Number.parseInt(item.id.replace(/\D+/, ''), 10),
    id: item.id,
    part: part.id,
    partTitle: part.title,
    title: numberedHeading({ value: readingOf(heading), at: [] })?.title ?? '',
    titleRestored: heading.insertions.length > 0,
    paragraphs: paragraphs.map((block, i) => {
      const note = notes[i] as Block;
      return {
        block: block.id,
        note: note.id,
        responsibility: responsibilityIn(readingOf(note), known),
      };
    }),
    deadlines: paragraphs.flatMap((block) =>
      deadlinesIn(readingOf(block)).map((deadline) => ({ ...deadline, block: block.id })),
    ),
  };
}

function responsibilityIn(raw: string, known: Abbreviations): Responsibility {
  const clauses = clausesOf(raw) ?? [];
  const named = (role: NoteRole) =>
    namesIn(
      clauses.filter((clause) => clause.role === role),
      known,
    );
  return {
    raw,
    lead: named('lead'),
    responsible: named('responsible'),
    implementing: named('implementing'),
    supporting: named('supporting'),
    andOthers: clauses.filter(({ open }) => open).map(({ role }) => role),
    clauses: clauses.map(({ role, words, names, open }) => ({
      role,
      words,
      agencies: expand(names, known),
      andOthers: open,
    })),
  };
}

function namesIn(clauses: readonly Clause[], known: Abbreviations): string[] {
  return expand(
    clauses.flatMap(({ names }) => names),
    known,
  );
}

function blocksOf(item: Division, kind: Block['kind']): Block[] {
  return item.children.filter((n): n is Block => n.type === 'block' && n.kind === kind);
}

function isItem(node: Node): node is Division {
  return node.type === 'division' && node.kind === 'item';
}
