import {
  PROJECT_STAGES,
  type ProjectEntry,
  type ProjectStage,
} from '../../../model/data/projects.ts';
import { drawnOf, STYLES } from './line-styles.ts';

/** The styles of lines with their names in the legend: those of their stages. */
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
  return [...new Set(mentions.map(pairOf))];
}

/** Each document with the one stage that a map of it draws, in the order of time. */
export function stagesByDocument({ mentions }: ProjectEntry): string[] {
  const documents = Map.groupBy(mentions, ({ doc }) => doc).values();
  return [...documents].flatMap((own) => drawnOf(own) ?? []).map(pairOf);
}

/** A document with the stage that a mention in it tells, for attributes: `plan-13:building`. */
export function pairOf({ doc, stage }: { doc: string; stage: ProjectStage }): string {
  return `${doc}:${stage}`;
}
