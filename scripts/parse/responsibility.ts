import { agencyNames, areAgencies, isOpenList } from './agencies.ts';

/** What a body has to do: lead, answer for, carry out, or guide and support. */
export type Role = 'lead' | 'responsible' | 'implementing' | 'supporting';

/** Bodies that share a role in a note. */
export interface Clause {
  role: Role;
  names: string[];
  /** The list says that there are more (等部门). */
  open: boolean;
  /** Short name that the note gives these bodies: 以下称三省人民政府. */
  abbreviation: string | null;
}

/** What a clause ends with, and the role that it gives; the longest first. */
const PREDICATES: readonly (readonly [RegExp, Role])[] = [
  [/牵头(?:负责)?$/, 'lead'],
  [/(?:按职[责能])?(?:分工)?负责$/, 'responsible'],
  [/(?:组织实施|做好组织和服务工作)$/, 'implementing'],
  [/指导(?:支持|协调)$/, 'supporting'],
];
const DEFINITION = /〔以下称([^〕]+)〕/;
const JOINTLY = '会同';

/**
 * Reads a note such as （财政部牵头，各省人民政府组织实施）.
 * @param note with its brackets
 * @returns its clauses, or null where a part of it isn't understood
 */
export function clausesOf(note: string): Clause[] | null {
  const clauses = note
    .replace(/^（|）$/g, '')
    .split('，')
    .map(clausesIn);
  return clauses.every((c) => c !== null) ? clauses.flat() : null;
}

function clausesIn(words: string): Clause[] | null {
  const abbreviation = DEFINITION.exec(words)?.[1] ?? null;
  const plain = words.replace(DEFINITION, '');
  const found = PREDICATES.find(([predicate]) => predicate.test(plain));
  if (!found) return null;
  const [predicate, role] = found;
  const [first = '', second] = plain.replace(predicate, '').split(JOINTLY);
  const lists: [Role, string][] =
    second === undefined
      ? [[role, first]]
      : [
          ['lead', first],
          [role, second],
        ];
  const clauses = lists.map(([part, list]) => ({
    role: part,
    names: agencyNames(list),
    open: isOpenList(list),
    abbreviation,
  }));
  return clauses.every(({ names }) => areAgencies(names)) ? clauses : null;
}
