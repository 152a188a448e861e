import { fullId } from '../../../src/model/ids.ts';
import type { SectionPair } from './schemas.ts';
import type { SectionText } from './section-similarity.ts';

/** The sections of one document. */
interface DocumentSections<S> {
  doc: string;
  sections: readonly S[];
}

/** The reason of a pair that no editor has made, for readers. */
const BY_RULE = '按用词的相似度配成，未经编者逐节判定。';

/**
 * Pairs each section with the one of the other document that is closest to it, from either side.
 * @returns pairs in the order of `from`; a section whose words no other shares stands alone
 */
export function pairsByRule<S extends SectionText>(
  from: DocumentSections<S>,
  to: DocumentSections<S>,
  similarity: (a: string, b: string) => number,
): SectionPair[] {
  const bare = (doc: string, id: string) => id.slice(fullId(doc, '').length);
  const closest = (id: string, others: readonly S[]) => {
    const found = mostSimilar(id, others, similarity);
    return found && similarity(id, found.id) > 0 ? found.id : undefined;
  };
  const answers = new Map(to.sections.map(({ id }) => [id, closest(id, from.sections)]));
  const paired = from.sections.flatMap(({ id }): SectionPair[] => {
    const own = closest(id, to.sections);
    const others = to.sections.filter((s) => s.id === own || answers.get(s.id) === id);
    const sides = others.length > 0 ? others.map((s) => bare(to.doc, s.id)) : [null];
    return sides.map((other) => ({ from: bare(from.doc, id), to: other, reason: BY_RULE }));
  });
  const taken = new Set(paired.map((pair) => pair.to));
  const alone = to.sections.map(({ id }) => bare(to.doc, id)).filter((id) => !taken.has(id));
  return [...paired, ...alone.map((id) => ({ from: null, to: id, reason: BY_RULE }))];
}

/** The section that is most similar to another one; of several the first. */
export function mostSimilar<S extends SectionText>(
  id: string,
  sections: readonly S[],
  similarity: (a: string, b: string) => number,
): S | undefined {
  const degrees = sections.map((section) => similarity(id, section.id));
  return sections[degrees.indexOf(Math.max(...degrees))];
}
