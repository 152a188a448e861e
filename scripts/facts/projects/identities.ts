import type { Placed } from '../../read/yaml-file.ts';
import type { FoundMention } from './model.ts';
import type { Identity } from './schemas.ts';

/** Mentions of one project. */
export interface ProjectMentions {
  /** Curated decision; null where all mentions have one name. */
  identity: Identity | null;
  mentions: FoundMention[];
}

/**
 * Puts mentions of the same project together: those that an identity names, and those of one type
 * that have the same name. In the order in which the projects are first mentioned.
 */
export function identify(
  mentions: readonly FoundMention[],
  identities: readonly Placed<Identity>[],
): ProjectMentions[] {
  const identityOf = identityFinder(identities.map(({ data }) => data));
  const projects = new Map<string, ProjectMentions>();
  for (const mention of mentions) {
    const identity = identityOf(mention);
    const key = identity ? `= ${identity.id}` : `${mention.type} ${mention.name}`;
    const project = projects.get(key) ?? { identity, mentions: [] };
    project.mentions.push(mention);
    projects.set(key, project);
  }
  return [...projects.values()];
}

/**
 * Makes the function that finds the identity of a mention: a name that only one identity has means
 * it in every document.
 */
function identityFinder(
  identities: readonly Identity[],
): (mention: FoundMention) => Identity | null {
  const byName = new Map<string, Map<string, Identity>>();
  for (const identity of identities) {
    for (const [doc, names] of Object.entries(identity.members)) {
      for (const name of names) {
        const docs = byName.get(name) ?? new Map<string, Identity>();
        byName.set(name, docs.set(doc, identity));
      }
    }
  }
  return ({ name, passage }) => {
    const docs = byName.get(name);
    const own = docs?.get(passage.doc);
    if (own || !docs) return own ?? null;
    const all = new Set(docs.values());
    const [only] = all;
    return all.size === 1 && only ? only : null;
  };
}
