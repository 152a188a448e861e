import type { ProjectStage } from '../../../src/model/data/projects.ts';

/**
 * The verbs with which these texts announce what is to be done, and the action nouns that close a list
 * (推进…前期工作). A closed list, because a verb that isn't known must show in the coverage.
 */
const ADVERBS =
  '重点|有序|协调|全面|加快|尽早|继续|积极|充分|大力|规划|开工|扶持|适时|稳步|着力|深入|进一步|共同|抓紧|争取|统筹|同步|务实|加速';
const VERBS =
  '建设|建成|新建|续建|兴建|改扩建|扩建|迁建|实施|推进|推动|打造|开发|发挥|研究|提升|加大|加快|开展|完善|培育|构建|强化|启动|设立|贯通';

const VERB = new RegExp(`^(?:${ADVERBS})*(?:${VERBS})(?:${VERBS})?`);

const ACTION_NOUN = new RegExp(
  '(?:改扩建|扩建|迁建|新建|扩能改造|扩能|电化|改造|建设|功能|可行性)?' +
    '(?:前期论证工作|前期研究工作|前期研究|前期工作)$|' +
    '(?:改扩建|扩建|迁建|扩能改造|扩能|电化|改造|建设|功能|可行性)$',
);

/** The length of the verb that a text begins with; 0 where it doesn't begin with one. */
export function verbLength(text: string): number {
  return VERB.exec(text)?.[0].length ?? 0;
}

/** The length of the action noun that a text ends with: 改扩建, 前期研究工作; 0 where there is none. */
export function actionNounLength(text: string): number {
  return ACTION_NOUN.exec(text)?.[0].length ?? 0;
}

/** The action as the text has it: 加快建设, 推进…前期工作, 扩能; null where it has neither. */
export function actionOf(verb: string, actionNoun: string): string | null {
  return [verb, actionNoun].filter(Boolean).join('…') || null;
}

const STAGES: readonly [RegExp, ProjectStage][] = [
  [/研究|前期|论证|可行性/, 'study'],
  [/^(?:统筹)?规划|^适时/, 'planned'],
  [/建成|投产|完成|并网|^贯通/, 'completion'],
  [/续建|^加快(?:推进|推动)?…?建设|在建/, 'construction'],
  [/改扩建|扩建|迁建|改造|扩能|电化/, 'upgrade'],
  [/建设|新建|开工|兴建|重建/, 'building'],
];

/**
 * The stage of an action: `study` (规划研究, 前期工作), `planned` (规划建设, 适时启动), `construction`
 * (续建, 加快建设), `building` (建设, 新建), `upgrade` (改造, 扩建), `completion` (建成, 完成);
 * `promotion` for any other verb, `listed` where the text has none.
 * @param reported whether the text tells what was done: then what it completes is `built`
 */
export function stageOf(action: string | null, reported = false): ProjectStage {
  if (action === null) return 'listed';
  const stage = STAGES.find(([verb]) => verb.test(action))?.[1] ?? 'promotion';
  return reported && stage === 'completion' ? 'built' : stage;
}
