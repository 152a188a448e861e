import { type ItemEntry, NOTE_ROLES, ROLES, type TaskEntry } from '../data/responsibility.ts';
import { noteId } from '../ids.ts';

/** Agencies in one role. */
export interface RoleHolders {
  /** Their role in the words of the note: 牵头, 指导协调. */
  words: string;
  /** Names, in the order of the note. */
  agencies: readonly string[];
  /** Whether the note doesn't name all, and ends with 等. */
  andOthers: boolean;
}

/** The roles of agencies in a passage, as the edition reads the note behind it. */
export interface PassageRoles {
  doc: string;
  /** Ids of the passage and of the note. */
  block: string;
  note: string;
  /** Whether the note tells the roles by the order of the agencies alone. */
  isByOrder: boolean;
  holders: readonly RoleHolders[];
}

/** The words in front of the roles. */
export const ROLES_LABEL = '责任分工：';

/** The mark of the edition's reading behind the roles. */
export function rolesRemark({ isByOrder }: Pick<PassageRoles, 'isByOrder'>): string {
  return isByOrder ? '（按括注整理，首位牵头）' : '（按括注整理）';
}

/** The roles on one line: 责任分工：牵头 省编委办；配合 省工商局（按括注整理，首位牵头）. */
export function rolesLine(roles: PassageRoles): string {
  const holders = roles.holders.map(
    ({ words, agencies, andOthers }) => `${words} ${agencies.join('、')}${andOthers ? '等' : ''}`,
  );
  return ROLES_LABEL + holders.join('；') + rolesRemark(roles);
}

/**
 * The words of a note that let the order of agencies tell their roles, in it and in those behind it.
 * @returns undefined where it has none
 */
export function basisIn(note: string): string | undefined {
  return /[^（。]*为牵头单位[^）。]*/.exec(note)?.[0];
}

/** The roles in a task: the first agency of its note leads. */
export function rolesInTask(doc: string, { id, lead, cooperating }: TaskEntry): PassageRoles {
  const holders: RoleHolders[] = [
    { words: ROLES.lead, agencies: [lead], andOthers: false },
    { words: ROLES.cooperating, agencies: cooperating, andOthers: false },
  ];
  return { doc, block: id, note: noteId(id), isByOrder: true, holders: holders.filter(isHeld) };
}

/** The roles in a paragraph of an item, in the words of its note. */
export function rolesInParagraph(
  doc: string,
  { block, note, responsibility }: ItemEntry['paragraphs'][number],
): PassageRoles {
  const roles = Object.keys(NOTE_ROLES);
  const holders = responsibility.clauses.toSorted(
    (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role),
  );
  return { doc, block, note, isByOrder: false, holders: holders.filter(isHeld) };
}

function isHeld({ agencies }: RoleHolders): boolean {
  return agencies.length > 0;
}
