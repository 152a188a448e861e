/** Features that browsers know, from MDN's data: https://github.com/mdn/browser-compat-data */
import { createRequire } from 'node:module';
import type { BrowserName, CompatStatement, Identifier } from '@mdn/browser-compat-data';

/** Versions of browsers by their names in MDN's data. */
export type Versions = Partial<Record<BrowserName, number>>;

const DATA: Identifier = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** An entry of the data, such as `css.selectors.has`; undefined where there is none. */
export function entryOf(key: string): Identifier | undefined {
  return key.split('.').reduce<Identifier | undefined>((at, name) => at?.[name], DATA);
}

/** Answers by feature so far: hundreds of programs ask for the same ones. */
const known = new WeakMap<Versions, Map<string, boolean>>();

/** Tells whether all of the browsers know a feature; of one that the data lack, that is taken for granted. */
export function isKnown(key: string, versions: Versions): boolean {
  const answers = known.get(versions) ?? new Map<string, boolean>();
  known.set(versions, answers);
  const answer = answers.get(key) ?? isKnownBy(entryOf(key)?.__compat, versions);
  answers.set(key, answer);
  return answer;
}

function isKnownBy(compat: CompatStatement | undefined, versions: Versions): boolean {
  return !compat || knows(compat, versions);
}

function knows({ support }: CompatStatement, versions: Versions): boolean {
  return Object.entries(versions).every(([browser, version]) =>
    [support[browser as BrowserName] ?? []].flat().some((statement) => {
      const { version_added: added, version_removed: removed, flags, prefix } = statement;
      if (!added || flags || prefix || statement.alternative_name) return false;
      return numberOf(added) <= version && (!removed || numberOf(removed) > version);
    }),
  );
}

/** 16.4 of `16.4` and `≤16.4`; of `preview`, a version that nobody has. */
function numberOf(version: string | boolean): number {
  return Number.parseFloat(String(version).replace('≤', '')) || Number.POSITIVE_INFINITY;
}

const members = new WeakMap<Versions, Map<string, string[]>>();

/**
 * Keys of the members of builtins and interfaces, by their names. Those of an interface that one of
 * the browsers lacks are left out: nobody has such an object there.
 */
export function membersByName(versions: Versions): ReadonlyMap<string, string[]> {
  const found = members.get(versions) ?? membersKnownTo(versions);
  members.set(versions, found);
  return found;
}

function membersKnownTo(versions: Versions): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const root of ['javascript.builtins', 'api']) {
    for (const [owner, entry] of Object.entries(entryOf(root) ?? {})) {
      if (!isKnown(`${root}.${owner}`, versions)) continue;
      for (const part of Object.keys(entry)) {
        const name = part.replace(/_(static|event)$/, '');
        found.set(name, [...(found.get(name) ?? []), `${root}.${owner}.${part}`]);
      }
    }
  }
  return found;
}
