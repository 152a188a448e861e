import {
  PROJECT_STAGES,
  type ProjectEntry,
  type ProjectStage,
} from '../../../model/data/projects.ts';

/** Styles of line in the order of the legend, with the stages that share them. */
const STYLES = [
  { id: 'done', stages: ['completion'] },
  { id: 'building', stages: ['building', 'construction'] },
  { id: 'upgrade', stages: ['upgrade'] },
  { id: 'planned', stages: ['planned'] },
  { id: 'study', stages: ['study'] },
  { id: 'listed', stages: ['promotion', 'listed'] },
] as const;

/** The same with their names in the legend: those of their stages. */
export const LINE_STYLES = STYLES.map(({ id, stages }) => ({
  id,
  stages,
  name:
    id === 'listed'
      ? '未写明阶段，或为其他举措'
      : stages.map((stage) => PROJECT_STAGES[stage]).join('、'),
}));

/** All stages in the order of the legend. */
export const STAGES: readonly ProjectStage[] = LINE_STYLES.flatMap(({ stages }) => stages);

export type LineStyle = (typeof STYLES)[number]['id'];

/** Every stage that the texts give a project, each once, in the order of the documents. */
export function stagesOf({ mentions }: ProjectEntry): ProjectStage[] {
  return [...new Set(mentions.map(({ stage }) => stage))];
}

/**
 * Documents with the stage that each gives a project, each pair once, for filters: the plans often
 * name a project at different stages.
 * @returns for example ['plan-12:study', 'plan-13:building']
 */
export function mentionTraits({ mentions }: ProjectEntry): string[] {
  return [...new Set(mentions.map(({ doc, stage }) => `${doc}:${stage}`))];
}

/** The stage that the map draws: that of the latest mention that is more than a list or a promotion. */
export function latestStage({ mentions }: ProjectEntry): ProjectStage {
  const stated = mentions.filter(({ stage }) => stage !== 'listed' && stage !== 'promotion');
  return (stated.at(-1) ?? mentions.at(-1))?.stage ?? 'listed';
}

/** The style of line of a stage. */
export function lineStyleOf(stage: ProjectStage): LineStyle {
  const style = LINE_STYLES.find(({ stages }) =>
    (stages as readonly ProjectStage[]).includes(stage),
  );
  return style?.id ?? 'listed';
}
