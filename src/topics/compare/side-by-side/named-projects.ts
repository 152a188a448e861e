import { projectAddress } from '../../../model/addresses.ts';
import type { ProjectEntry } from '../../../model/data/projects.ts';
import { atlasData } from '../../atlas/atlas-data.ts';

/**
 * Names of projects with their addresses.
 * @param ids of projects that are there; @param link makes an address relative to the page
 */
export function namedProjects(
  ids: readonly string[],
  link: (address: string) => string,
): { name: string; href: string }[] {
  const { project: projects } = atlasData();
  return ids.map((id) => {
    const project = projects.get(id) as ProjectEntry;
    return { name: project.name, href: link(projectAddress(project)) };
  });
}
