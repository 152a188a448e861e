import type { Found } from './find.ts';

/** How many blocks were found, for the line that is also read out. */
export function totalWords(found: Found, shown: number): [before: string, after: string] {
  const { hits } = found;
  if (hits.size === 0) return ['找到 ', ' 段完全相同的文字。'];
  if (shown < hits.size) return ['筛选出 ', ` 段，共找到 ${hits.size} 段。`];
  return ['找到 ', ' 段。'];
}

/** What a reader should know of how the phrases were understood. */
export function remarks({ answers, hits }: Found): string[] {
  return answers.flatMap(({ typed, phrase, as, hits: own }) => {
    if (as === 'traditional') return [`“${typed}”已按简体“${phrase}”检索。`];
    if (as === 'pinyin') return [`全部文字中没有“${typed}”，已按拼音检索。`];
    const isMissing = own.size === 0 && answers.length > 1 && hits.size === 0;
    return isMissing ? [`全部文字中没有“${typed}”。`] : [];
  });
}
