import type { ProjectStage } from '../../../src/model/data/projects.ts';

const STAGES: readonly [RegExp, ProjectStage][] = [
  [/研究|前期|论证|可行性|适时启动/, 'study'],
  [/^规划/, 'planned'],
  [/建成|投产|完成|并网/, 'completion'],
  [/续建|^加快建设|^加快…建设|在建/, 'construction'],
  [/改扩建|扩建|迁建|改造|扩能|电化/, 'upgrade'],
  [/建设|新建|开工|兴建|重建/, 'building'],
];

/**
 * The stage of an action: `study` (规划研究, 前期工作), `planned` (规划建设), `construction`
 * (续建, 加快建设), `building` (建设, 新建), `upgrade` (改造, 扩建), `completion` (建成, 完成);
 * `promotion` for any other verb, `listed` where the text has none.
 */
export function stageOf(action: string | null): ProjectStage {
  if (action === null) return 'listed';
  return STAGES.find(([verb]) => verb.test(action))?.[1] ?? 'promotion';
}
