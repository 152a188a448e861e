import type { Stretch } from '../../../src/model/reading.ts';
import { actionNounLength } from './verbs.ts';

/**
 * Verbs with which sentences of the running text announce an action. Longer than the list for the
 * boxes: prose has more verbs, and none of them can be taken for the beginning of a name here.
 */
const SOFT =
  '(?<!为)重点|先行|扎实|有序|协调|全面|加快|尽早|继续|积极|充分|大力|规划|开工|扶持|适时|稳步|着力|深入|进一步|共同|抓紧|争取|统筹|务实|加速|主动|不断|探索|研究|组织|认真|巩固|协同|切实|合作|逐步|大规模|初步|全力|基本|编制';
const HARD =
  '打造成为|建设成为|建设好|建设|建成|新建|续建|兴建|改扩建|扩建|迁建|实施好|实施|推进|推动|打造|开发|发挥|研究|提升|提高|加大|加快|开展|完善|培育|构建|强化|启动|设立|贯通|支持|办好|依托|加强|促进|指导|组建|参与|增强|鼓励|深化|扩大|畅通|发展|拓展|开辟|选择|引导|整合|投产运营|建立健全|建立|创新|形成|做好|完成|对接|共建|借力|引入|开通|推出|创建|划定|增设|新设|试点|推广|优化';
const OPENING = new RegExp(`(?:(?:${SOFT})*(?:${HARD})(?:${HARD})?|(?:${SOFT})+)`, 'y');
const ADJACENT = new RegExp(`((?:${SOFT})*)(?:${HARD})?(?:${HARD})了?$`);

/**
 * The action of a project that a sentence names: the verb right before it, or else the nearest one
 * that opens a clause before it; with the action noun that closes the clause (推进…建设).
 * @returns null where the sentence has no such verb
 */
export function actionAround(text: string, { start, end }: Stretch): string | null {
  const verb = verbBefore(text, start);
  if (verb === null) return null;
  const after = /^[^。；，]*/.exec(text.slice(end))?.[0] ?? '';
  const actionNoun = after.slice(after.length - actionNounLength(after));
  const closes = actionNoun && !/功能|可行性/.test(actionNoun) && !verb.endsWith(actionNoun);
  return closes ? `${verb}…${actionNoun}` : verb;
}

/** 支持东北地区建设… has two verbs; one with words of its own before it (加快建设) stands alone. */
function verbBefore(text: string, start: number): string | null {
  const sentence = text.slice(0, start).replace(/^.*[。；！？]/s, '');
  const adjacent = ADJACENT.exec(sentence);
  if (adjacent?.[1]) return adjacent[0];
  const clause = sentence.slice(sentence.lastIndexOf('，') + 1);
  const opening = openingOf(adjacent ? clause.slice(0, -adjacent[0].length) : '');
  if (adjacent) return opening ? `${opening}…${adjacent[0]}` : adjacent[0];
  return (
    sentence
      .split('，')
      .map(openingOf)
      .findLast((verb) => verb !== null) ?? null
  );
}

function openingOf(clause: string): string | null {
  OPENING.lastIndex = 0;
  return OPENING.exec(clause)?.[0] ?? null;
}
