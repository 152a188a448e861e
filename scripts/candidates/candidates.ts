/** Kinds of what a text may name that no curated file has, with where an entry would stand. */
export const CANDIDATE_KINDS = {
  project: 'seeds/projects/names.yaml',
  work: 'seeds/works/works.yaml',
  agency: 'seeds/agencies.yaml',
  place: 'seeds/gazetteer/places.yaml',
  term: 'seeds/glossary.yaml',
} as const;

export type CandidateKind = keyof typeof CANDIDATE_KINDS;

/** Words of a text that an editor may want to describe; nothing of it is published by itself. */
export interface Candidate {
  kind: CandidateKind;
  words: string;
  count: number;
  /** Id of the first block that has them. */
  block: string;
}

/** Endings of names, by kind. */
const ENDS: Record<Exclude<CandidateKind, 'work' | 'term'>, string> = {
  project:
    '高速铁路|铁路|高速公路|公路|机场|港区|水库|水电站|核电站|大桥|隧道|管道|工程|基地|示范区|试验区|开发区|产业园|科学城|枢纽',
  agency: '委员会|总公司|集团公司|领导小组|办公室|管理局|总局|银行|协会|研究院',
  place: '自治州|自治县|林区|新区|湿地|平原|盆地|流域|山脉|群岛|半岛|湖|江|河|湾',
};

/** Words that a name doesn't begin with: verbs, and those that join it to the words before. */
const BEFORE =
  /^.*(?:推进|加快|建设|发展|支持|实施|打造|完善|加强|推动|构建|规划|提升|优化|改造|形成|开展|探索|设立|依托|以及|包括|实现|促进|强化|推广|培育|充分发挥|继续|积极|稳步|一批|若干|重点|创建|保护|组织|引导|推出|研究|设|对|和|与|及|在|等|的|为|将|把|以|由|从|向|到|各|该|本)/u;
/** Words without a name in them: 重大工程, 产业基地. */
const COMMON =
  /^(?:国家级?|重大|重点|各类|一批|新型|现代|高|大型|中小|沿海|沿江|跨省|区域|综合|产业|示范|试点|基础|生态|创新|科技|农业|工业|先进|特色|民生|惠民|配套|骨干|干线|城际|支线|通用|国际)*$/u;

/**
 * Words of a document that look like names and that no curated file has, by pattern: 《…》 and
 * numbers of documents; words before 铁路, 水库, 示范区, 委员会 and the like; and words in “” that
 * come again, as terms do.
 * @param blocks of one document, in their order
 * @param isKnown tells whether something that is described stands in these words
 * @returns by kind, the most frequent first
 */
export function candidatesOf(
  blocks: readonly { block: string; text: string }[],
  isKnown: (kind: CandidateKind, words: string) => boolean,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { block, text } of blocks)
    for (const [kind, words] of [...worksIn(text), ...namesIn(text), ...termsIn(text)]) {
      const key = `${kind} ${words}`;
      const known = found.get(key);
      if (known) known.count += 1;
      else if (!isKnown(kind, words)) found.set(key, { kind, words, count: 1, block });
    }
  const kinds = Object.keys(CANDIDATE_KINDS);
  const lasting = [...found.values()].filter(({ kind, count }) => kind !== 'term' || count > 1);
  return lasting.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.count - a.count);
}

function worksIn(text: string): [CandidateKind, string][] {
  const titles = [...text.matchAll(/《([^《》]{3,60})》/gu)].map(([, title = '']) => title);
  const numbers = [...text.matchAll(/\p{Script=Han}{2,6}〔\d{4}〕\d+号/gu)].map(([all]) => all);
  return [...titles, ...numbers].map((words) => ['work', words]);
}

function termsIn(text: string): [CandidateKind, string][] {
  const quoted = [...text.matchAll(/“([^“”，。；：《》]{2,15})”/gu)];
  return quoted.map(([, words = '']) => ['term', words]);
}

function namesIn(text: string): [CandidateKind, string][] {
  return (Object.keys(ENDS) as (keyof typeof ENDS)[]).flatMap((kind) => {
    const pattern = new RegExp(
      `[\\p{Script=Han}－—-]{2,14}?(?:${ENDS[kind]})${kind === 'place' ? '(?!\\p{Script=Han})' : '(?!区|群|带)'}`,
      'gu',
    );
    return [...text.matchAll(pattern)].flatMap(([all]): [CandidateKind, string][] => {
      const words = all.replace(BEFORE, '');
      const [end = ''] = new RegExp(`(?:${ENDS[kind]})$`, 'u').exec(words) ?? [];
      const own = words.slice(0, words.length - end.length);
      return own.length < 2 || COMMON.test(own) || /老工业$/u.test(own) ? [] : [[kind, words]];
    });
  });
}
