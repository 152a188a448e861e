import type { ProjectEntry } from '../../model/data/projects.ts';
import type { Facet } from './facets.ts';

/** Values that lists of projects are filtered by, as attributes of a row: see ui/RowFilter.astro. */
type ProjectValues = Record<string, string | undefined>;

/** The documents, provinces and stages of a project. */
export function projectValues({ mentions, provinces }: ProjectEntry): ProjectValues {
  const each = (values: readonly string[]) => [...new Set(values)].join(' ');
  return {
    'data-doc': each(mentions.map(({ doc }) => doc)),
    'data-province': provinces.join(' ') || undefined,
    'data-stage': each(mentions.map(({ stage }) => stage)),
  };
}

/**
 * The values of a project in little, for a list of all of them: see ui/RowFilter.astro. Each is a
 * sign for the number of its option: a digit of 36, or a letter from Ĥ (U+0124) on for 36 and more.
 * @param facets of the list's filter
 */
export function packedValues(project: ProjectEntry, facets: readonly Facet[]): string {
  const values = projectValues(project);
  return facets
    .map(({ name, options }) => {
      const own = new Set(values[`data-${name}`]?.split(' '));
      return options.flatMap(({ value }, index) => (own.has(value) ? signOf(index + 1) : []));
    })
    .map((digits) => digits.join(''))
    .join('.');
}

function signOf(number: number): string {
  return number < 36 ? number.toString(36) : String.fromCharCode(0x100 + number);
}
