import { BLOCK_KINDS } from '../../model/block-kinds.ts';
import { FRONT } from '../../model/passages/labels.ts';
import { passageNameIn } from '../../model/passages/passage-name.ts';
import type { Entry } from '../../model/search/catalogue.ts';

/** Name of a block in a result: 第五章第一节第3段, 第七章第一节 · 专栏12第2项. */
export function placeName({ id, place, isTitle }: Entry): string {
  if (isTitle) return `${place || FRONT}${BLOCK_KINDS.title}`;
  return passageNameIn(place, id) || FRONT;
}
