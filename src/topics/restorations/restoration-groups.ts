import type { RestorationEntry, RestorationKind } from '../../model/data/restorations.ts';

/** Restorations of one block that rest on the same evidence. */
export interface RestorationGroup {
  block: string;
  evidence: string;
  confidence: RestorationEntry['confidence'];
  /** Their kinds, each once. */
  kinds: RestorationKind[];
  restorations: RestorationEntry[];
}

/** Groups restorations, given in the order of the text; a group stands where its first one does. */
export function groupByEvidence(restorations: readonly RestorationEntry[]): RestorationGroup[] {
  const groups = Map.groupBy(restorations, ({ block, evidence, confidence }) =>
    [block, confidence, evidence].join(' '),
  );
  return [...groups.values()].map((group) => {
    const [{ block, evidence, confidence }] = group as [RestorationEntry];
    const kinds = [...new Set(group.map(({ kind }) => kind))];
    return { block, evidence, confidence, kinds, restorations: group };
  });
}
