import type { Role } from '../parse/responsibility.ts';
import type { Item } from './items.ts';
import type { Task } from './tasks.ts';

/** A row of agencies.json. */
export interface Agency {
  /** From its first mention: the note, and the place in what the note says, role by role. */
  id: string;
  name: string;
  /** Several bodies under one name: 各市政府, 有关市政府. */
  collective: boolean;
  /** Tasks that it leads and tasks in which it cooperates. */
  lead: string[];
  cooperating: string[];
  /** Items in whose notes it is named, and what it does there. */
  items: string[];
  roles: { item: string; note: string; role: Role }[];
}

const COLLECTIVE = /^(?:各|有关|相关)|成员单位$/;
const ROLES: readonly Role[] = ['lead', 'responsible', 'implementing', 'supporting'];

/** Every agency that tasks or items name, in the order of their first mentions. */
export function agenciesOf(tasks: readonly Task[], items: readonly Item[]): Agency[] {
  const agencies = new Map<string, Agency>();
  const agency = (name: string, note: string, place: number): Agency => {
    const known = agencies.get(name);
    if (known) return known;
    const id = `${note}-a${place}`;
    const collective = COLLECTIVE.test(name);
    const added: Agency = { id, name, collective, lead: [], cooperating: [], items: [], roles: [] };
    agencies.set(name, added);
    return added;
  };
  for (const task of tasks) {
    [task.lead, ...task.cooperating].forEach((name, i) => {
      const { lead, cooperating } = agency(name, `${task.id}-r`, i + 1);
      (i === 0 ? lead : cooperating).push(task.id);
    });
  }
  for (const mention of items.flatMap(mentionsIn)) {
    const { items: named, roles } = agency(mention.name, mention.note, mention.place);
    if (!named.includes(mention.item)) named.push(mention.item);
    roles.push({ item: mention.item, note: mention.note, role: mention.role });
  }
  return [...agencies.values()];
}

function mentionsIn({ id, paragraphs }: Item) {
  return paragraphs.flatMap(({ note, responsibility }) =>
    ROLES.flatMap((role) => responsibility[role].map((name) => ({ name, role }))).map(
      ({ name, role }, i) => ({ item: id, note, name, role, place: i + 1 }),
    ),
  );
}
