import type { Placed } from '../../read/yaml-file.ts';
import type { FoundMention } from './model.ts';
import type { Identity } from './schemas.ts';

/** Mentions of one thing. */
export interface Thing {
  /** Curated decision; null where all mentions have one name. */
  identity: Identity | null;
  mentions: FoundMention[];
}

/**
 * Puts mentions of the same thing together: those that an identity names, and those of one type
 * that have the same name. In the order in which the things are first mentioned.
 */
export function identify(
  mentions: readonly FoundMention[],
  identities: readonly Placed<Identity>[],
): Thing[] {
  const claims = claimsOf(identities.map(({ data }) => data));
  const things = new Map<string, Thing>();
  for (const mention of mentions) {
    const identity = claims(mention);
    const key = identity ? `= ${identity.id}` : `${mention.type} ${mention.name}`;
    const thing = things.get(key) ?? { identity, mentions: [] };
    thing.mentions.push(mention);
    things.set(key, thing);
  }
  return [...things.values()];
}

/** A name that one identity alone claims is its name in every document. */
function claimsOf(identities: readonly Identity[]): (mention: FoundMention) => Identity | null {
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
