import type { ProjectEntry } from '../../model/data/projects.ts';
import type { Facet } from './facets.ts';

/** What lists of projects are filtered by, as attributes of a row: see ui/RowFilter.astro. */
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
 * The values of a project in little, for a list of all of them: see ui/RowFilter.astro.
 * @param facets of the list's filter
 * @throws Error where a facet has more options than a digit can tell
 */
export function packedValues(project: ProjectEntry, facets: readonly Facet[]): string {
  const values = projectValues(project);
  return facets
    .map(({ name, options }) => {
      if (options.length > 35) throw new Error(`too many values to choose from: ${name}`);
      const own = new Set(values[`data-${name}`]?.split(' '));
      return options.flatMap(({ value }, index) =>
        own.has(value) ? (index + 1).toString(36) : [],
      );
    })
    .map((digits) => digits.join(''))
    .join('.');
}
