import type { Project, Stage } from './atlas.ts';

/** How far things are, as maps tell it by the style of a line. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  completion: '建成',
  building: '建设',
  construction: '加快建设、续建',
  upgrade: '改造、扩建',
  planned: '规划建设',
  study: '研究和前期工作',
  promotion: '其他举措',
  listed: '只列名',
};

/** Styles of line in the order of the legend, with the stages that share them. */
export const LINE_STYLES = [
  { id: 'done', name: '建成', stages: ['completion'] },
  { id: 'building', name: '建设、加快建设、续建', stages: ['building', 'construction'] },
  { id: 'upgrade', name: '改造、扩建', stages: ['upgrade'] },
  { id: 'planned', name: '规划建设', stages: ['planned'] },
  { id: 'study', name: '研究和前期工作', stages: ['study'] },
  { id: 'listed', name: '只列名，或为其他举措', stages: ['listed', 'promotion'] },
] as const;

export type LineStyle = (typeof LINE_STYLES)[number]['id'];

/** Every stage that the texts give a thing, each once, in the order of the documents. */
export function stagesOf({ mentions }: Project): Stage[] {
  return [...new Set(mentions.map(({ stage }) => stage))];
}

/** The stage that the latest document tells which tells one: what the map draws. */
export function latestStage({ mentions }: Project): Stage {
  const told = mentions.filter(({ stage }) => stage !== 'listed' && stage !== 'promotion');
  return (told.at(-1) ?? mentions.at(-1))?.stage ?? 'listed';
}

/** The style of line of a stage. */
export function lineStyleOf(stage: Stage): LineStyle {
  const style = LINE_STYLES.find(({ stages }) => (stages as readonly Stage[]).includes(stage));
  return style?.id ?? 'listed';
}
