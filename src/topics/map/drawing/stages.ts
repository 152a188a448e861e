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

/** Every stage that the texts give a thing, each once, in the order of the documents. */
export function stagesOf({ mentions }: ProjectEntry): ProjectStage[] {
  return [...new Set(mentions.map(({ stage }) => stage))];
}

/**
 * What filters ask of the mentions of a thing: the document and the stage that it gives there, each
 * pair once. The plans often name a thing at different stages.
 * @returns for example ['plan-12:study', 'plan-13:building']
 */
export function mentionTraits({ mentions }: ProjectEntry): string[] {
  return [...new Set(mentions.map(({ doc, stage }) => `${doc}:${stage}`))];
}

/** The stage that the latest document tells which tells one: what the map draws. */
export function latestStage({ mentions }: ProjectEntry): ProjectStage {
  const told = mentions.filter(({ stage }) => stage !== 'listed' && stage !== 'promotion');
  return (told.at(-1) ?? mentions.at(-1))?.stage ?? 'listed';
}

/** The style of line of a stage. */
export function lineStyleOf(stage: ProjectStage): LineStyle {
  const style = LINE_STYLES.find(({ stages }) =>
    (stages as readonly ProjectStage[]).includes(stage),
  );
  return style?.id ?? 'listed';
}
