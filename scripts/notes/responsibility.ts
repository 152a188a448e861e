import type { NoteRole, NoteWords } from '../../src/model/data/responsibility.ts';
import {
  agenciesIn,
  areAgencies,
  isOpenList,
  type NamedAgency,
  namesOf,
  placedAt,
} from './agency-list.ts';

/** Agencies that share a role in a note. */
export interface Clause {
  role: NoteRole;
  /** The note’s own words for it. */
  words: NoteWords;
  names: string[];
  /** The same agencies with the words that name them; offsets are into the note. */
  named: NamedAgency[];
  /** Tells whether the list names only some (等部门). */
  open: boolean;
  /** Short name that the note gives these agencies: 以下称三省人民政府. */
  abbreviation: string | null;
}

/** The endings of clauses with the role that each gives, and what they say; the longest first. */
const PREDICATES: readonly (readonly [RegExp, NoteRole, NoteWords])[] = [
  [/牵头(?:负责)?$/, 'lead', '牵头'],
  [/(?:按职[责能])?(?:分工)?负责$/, 'responsible', '负责'],
  [/组织实施$/, 'implementing', '组织实施'],
  [/做好组织和服务工作$/, 'implementing', '组织和服务'],
  [/指导支持$/, 'supporting', '指导支持'],
  [/指导协调$/, 'supporting', '指导协调'],
];
const DEFINITION = /〔以下称([^〕]+)〕/;
const JOINTLY = '会同';

/**
 * Reads a note such as （财政部牵头，各省人民政府组织实施）.
 * @param note with its brackets
 * @returns its clauses; null where a part of it doesn't fit the grammar
 */
export function clausesOf(note: string): Clause[] | null {
  let start = note.startsWith('（') ? 1 : 0;
  const clauses = note
    .replace(/^（|）$/g, '')
    .split('，')
    .map((words) => {
      const from = start;
      start += words.length + 1;
      return clausesIn(words, from);
    });
  return clauses.every((c) => c !== null) ? clauses.flat() : null;
}

/**
 * Reads the words between two commas of a note: one clause, or two where 会同 parts who leads.
 * @param from offset of the words in their note
 */
function clausesIn(words: string, from: number): Clause[] | null {
  const abbreviation = DEFINITION.exec(words)?.[1] ?? null;
  // The definition stands behind the names, which keep their offsets without it.
  const plain = words.replace(DEFINITION, '');
  const found = PREDICATES.find(([predicate]) => predicate.test(plain));
  if (!found) return null;
  const [predicate, role, said] = found;
  const [first = '', second] = plain.replace(predicate, '').split(JOINTLY);
  // 财政部会同商务部负责: one is responsible and takes the other along, none is said to lead.
  const lists: [NoteRole, NoteWords, string, number][] =
    second === undefined
      ? [[role, said, first, from]]
      : [
          ['lead', said, first, from],
          [role, '会同负责', second, from + first.length + JOINTLY.length],
        ];
  const clauses = lists.map(([part, said, list, start]) => ({
    role: part,
    words: said,
    ...agenciesOf(list, start),
    abbreviation,
  }));
  return clauses.every(({ names }) => areAgencies(names)) ? clauses : null;
}

function agenciesOf(list: string, from: number): Pick<Clause, 'names' | 'named' | 'open'> {
  const named = placedAt(from, agenciesIn(list));
  return { names: namesOf(named), named, open: isOpenList(list) };
}

/** A date by which something must be done. */
export interface Deadline {
  /** As the text says it: 2017年6月底前. */
  text: string;
  /** ISO 8601, the last day of the month or year. */
  date: string;
}

const BY_END_OF = /(\d{4})年(?:(\d{1,2})月)?底前/g;

/** The deadlines that a text names, in its order. */
export function deadlinesIn(text: string): Deadline[] {
  return [...text.matchAll(BY_END_OF)].map(([words, year, month = '12']) => ({
    text: words,
    date: lastDay(Number(year), Number(month)),
  }));
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
