import type { RestorationEntry, RestorationKind } from '../../model/data/restorations.ts';
import { type Effect, effectOf } from './restored-place.ts';

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

/** The effect of a restoration, in a few words for readers: 补“%”, “19”作“1.9”. */
export function readingWording(restoration: RestorationEntry): string {
  const { raw, restored } = restoration;
  const wording: Record<Effect, string> = {
    adds: raw === '' ? `补“${restored}”` : `“${raw}”作“${restored}”`,
    doubts: `“${raw}”存疑`,
    parts: `分出“${raw}”`,
  };
  return wording[effectOf(restoration)];
}
