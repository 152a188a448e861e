import { createRequire } from 'node:module';
import type { ProjectType } from '../../../src/model/data/projects.ts';
import { wordCutter } from '../../names/word-cutter.ts';
import type { ProjectMentions } from './identities.ts';
import type { GivenId } from './schemas.ts';

const PINYIN = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
const LONGEST = 64;

/** A project with the id that it is published under. */
export interface Project extends ProjectMentions {
  id: string;
  name: string;
  type: ProjectType;
}

/**
 * Gives each project its id: the one that a person chose, or that was given to its name before, or
 * else a new one made of its name. A given id never goes to another project.
 * @param given what `ids.yaml` records
 * @param places names that stay one word in an id
 */
export function withIds(
  projects: readonly ProjectMentions[],
  given: readonly GivenId[],
  places: readonly string[],
): Project[] {
  const known = new Map(given.map((entry) => [`${entry.type} ${entry.name}`, entry.id]));
  const chosen = projects.flatMap(({ identity }) => (identity ? [identity.id] : []));
  const taken = new Set([...given.map(({ id }) => id), ...chosen]);
  return projects.map((project) => {
    const [first] = project.mentions as [ProjectMentions['mentions'][number]];
    const { name, type } = project.identity ?? first;
    const id =
      project.identity?.id ?? known.get(`${type} ${name}`) ?? newId(name, type, taken, places);
    return { ...project, id, name, type };
  });
}

function newId(
  name: string,
  type: ProjectType,
  taken: Set<string>,
  places: readonly string[],
): string {
  const slug = slugOf(name, places);
  const counted = Array.from({ length: 50 }, (_, i) => `${slug}-${i + 2}`);
  const id = [slug, `${slug}-${type}`, ...counted].find((candidate) => !taken.has(candidate));
  taken.add(id as string);
  return id as string;
}

/**
 * The pinyin of a name, word by word: `haerbin-dianli-zhuangbei-zhizao-jidi`. Words are told by the
 * platform’s dictionary, so another platform may cut them otherwise: record what is made.
 * @param places names that stay one word
 */
export function slugOf(name: string, places: readonly string[]): string {
  // Loaded here because it takes as long as a conversion, and names that are recorded don’t need it.
  const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  const words = wordCutter(places)(name).map(({ start, end }) => name.slice(start, end));
  const syllables = words.map((word) => pinyin(word, PINYIN).join(''));
  const parts = syllables.flatMap((word) => word.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  return parts.reduce((slug, part) => {
    const longer = slug ? `${slug}-${part}` : part;
    return longer.length > LONGEST ? slug : longer;
  }, '');
}
