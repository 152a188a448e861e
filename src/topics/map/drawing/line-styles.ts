import type { ProjectStage } from '../../../model/data/projects.ts';

/** Styles of line in the order of the legend, with the stages that share them. */
export const STYLES = [
  { id: 'done', stages: ['built', 'completion'] },
  { id: 'building', stages: ['building', 'construction'] },
  { id: 'upgrade', stages: ['upgrade'] },
  { id: 'planned', stages: ['planned'] },
  { id: 'study', stages: ['study'] },
  { id: 'listed', stages: ['promotion', 'listed'] },
] as const satisfies readonly { id: string; stages: readonly ProjectStage[] }[];

export type LineStyle = (typeof STYLES)[number]['id'];

/** The style of line of a stage. */
export function lineStyleOf(stage: string): LineStyle {
  const style = STYLES.find(({ stages }) => (stages as readonly string[]).includes(stage));
  return style?.id ?? 'listed';
}

/**
 * The last of mentions in the order of time that says more than a list or a promotion, or else the
 * last: what a map draws.
 */
export function drawnOf<Mention extends { stage: string }>(
  mentions: readonly Mention[],
): Mention | undefined {
  const stated = mentions.filter(({ stage }) => stage !== 'listed' && stage !== 'promotion');
  return stated.at(-1) ?? mentions.at(-1);
}
