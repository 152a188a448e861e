import { decoded } from './address.ts';

/** The present places of the parts of a map that was divided. */
export interface Leads {
  /** Maps by kinds of the divided map. */
  kinds: Record<string, string>;
  /** Kinds that the maps have now. */
  maps: Record<string, string[]>;
  /** Maps by projects. */
  projects: Record<string, string>;
}

/** Leads a reader on who comes by a link to a part of a map that was divided. */
export function leadOn(): void {
  const data = document.querySelector('[data-leads]')?.textContent ?? '';
  const follow = () => {
    const next = successor(location.hash.slice(1), JSON.parse(data));
    // Going back leads to the page that the reader came from.
    if (next) location.replace(next);
  };
  addEventListener('hashchange', follow);
  follow();
}

/**
 * The address that a fragment of the divided map leads to now, relative to its page:
 * `kinds=railway,axis&docs=plan-13` → `railways.html#docs=plan-13`. Of several kinds the map with
 * most of them is chosen, and a kind that it doesn't have by that name is left out.
 * @returns null for a fragment that tells of no project and no kind
 */
export function successor(fragment: string, { kinds, maps, projects }: Leads): string | null {
  const text = decoded(fragment);
  const fields = new Map(text.split('&').map((part) => part.split('=', 2) as [string, string]));
  const chosen = (fields.get('kinds') ?? '').split(',').filter((kind) => maps[kinds[kind] ?? '']);
  const countOf = (map = '') => chosen.filter((kind) => kinds[kind] === map).length;
  const [byKind] = chosen.map((kind) => kinds[kind]).sort((a, b) => countOf(b) - countOf(a));
  const map = byKind ?? projects[fields.get('on') ?? text.replace(/^row-/, '')] ?? '';
  const own = maps[map];
  if (!own) return null;
  const kept = chosen.filter((kind) => kinds[kind] === map && own.includes(kind));
  if (kept.length > 0) fields.set('kinds', kept.join(','));
  else fields.delete('kinds');
  if (projects[fields.get('on') ?? ''] !== map) fields.delete('on');
  const rest = text.includes('=')
    ? [...fields].map(([name, value]) => `${name}=${value}`).join('&')
    : text;
  return `${map}.html${rest && `#${rest}`}`;
}
