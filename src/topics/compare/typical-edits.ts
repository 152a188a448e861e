import type { AlignedPassage, Segment, TaskAlignment } from '../../model/data/alignments.ts';
import type { PlaceEntry } from '../../model/data/places.ts';
import { fullId } from '../../model/ids.ts';
import { isOfRegion } from '../../model/provinces.ts';
import { atlasData } from '../atlas/atlas-data.ts';
import { alignmentsOf } from './alignments.ts';

/** An edit of a task. */
export interface Edit {
  task: string;
  segment: Exclude<Segment, { type: 'same' }>;
  /** True if the plan’s words name a place of another province. */
  elsewhere: boolean;
}

/** Edits of one sort. */
export interface EditGroup {
  id: string;
  title: string;
  /** The criterion of the sort, for readers. */
  rule: string;
  edits: Edit[];
}

/** The province whose tasks they are: the others are the region's other three. */
const OWN = 'liaoning';
const WHOLE_REGION = /^(?:东北|东北地区(?:各级政府要)?|东北三省和内蒙古自治区人民政府)$/;

const SORTS: (Omit<EditGroup, 'edits'> & { has: (edit: Edit) => boolean })[] = [
  {
    id: 'others',
    title: '删去外省的地方和项目',
    rule: '规划里删去或改掉的话，含有吉林、黑龙江、内蒙古的地名。',
    has: ({ elsewhere }) => elsewhere,
  },
  {
    id: 'own',
    title: '把东北改成本省',
    rule: '规划的“东北”“东北地区”“东北三省和内蒙古自治区人民政府”等改成“我省”“全省”“各市政府”，或者删去。',
    has: ({ segment }) => 'from' in segment && WHOLE_REGION.test(segment.from),
  },
  {
    id: 'appeal',
    title: '国家的事改为争取、配合',
    rule: '增加的话里有“争取”或“配合国家”。',
    has: ({ segment }) => 'to' in segment && /争取|配合国家/.test(segment.to),
  },
  {
    id: 'added',
    title: '其他增加的话',
    rule: '规划的对应段落里未见、任务里多出的话。',
    has: ({ segment }) => segment.type === 'added',
  },
  {
    id: 'replaced',
    title: '其他改写',
    rule: '换了说法或标点的话。',
    has: ({ segment }) => segment.type === 'replaced',
  },
  {
    id: 'removed',
    title: '其他删去的话',
    rule: '规划里有、任务里未见的话。',
    has: () => true,
  },
];

/** All edits of Liaoning’s tasks by their sort; each stands in the first sort that it fits. */
export async function typicalEdits(): Promise<EditGroup[]> {
  const places = placesOfOthers(atlasData().places);
  const edits = (await alignmentsOf('task')).flatMap((entry) => editsOf(entry, places));
  const left = new Set(edits);
  return SORTS.map(({ has, ...sort }) => {
    const own = [...left].filter(has);
    for (const edit of own) left.delete(edit);
    return { ...sort, edits: own };
  });
}

/** Spans of names of places in other provinces, by passage. */
function placesOfOthers(places: readonly PlaceEntry[]): Map<string, [number, number][]> {
  const spans = new Map<string, [number, number][]>();
  for (const { provinces, mentions } of places) {
    if (!provinces.some(isOfRegion) || provinces.includes(OWN)) continue;
    for (const { doc, block, spans: own } of mentions) {
      const id = fullId(doc, block);
      spans.set(id, [...(spans.get(id) ?? []), ...own]);
    }
  }
  return spans;
}

function editsOf({ from, passages }: TaskAlignment, places: Map<string, [number, number][]>) {
  return passages.flatMap((passage) => {
    let at = 0;
    return passage.segments.flatMap((segment): Edit[] => {
      const start = at;
      at +=
        segment.type === 'same' ? segment.text.length : 'from' in segment ? segment.from.length : 0;
      if (segment.type === 'same') return [];
      return [{ task: from, segment, elsewhere: namesPlace(passage, start, at, places) }];
    });
  });
}

/** Tells whether a span of the plan’s words in a passage names one of the places. */
function namesPlace(
  { plan }: AlignedPassage,
  start: number,
  end: number,
  places: Map<string, [number, number][]>,
): boolean {
  let before = 0;
  return plan.some(({ block, start: first, end: last }) => {
    const shift = first - before;
    const [from, to] = [Math.max(first, start + shift), Math.min(last, end + shift)];
    before += last - first;
    return (places.get(block) ?? []).some(([a, b]) => a >= from && b <= to);
  });
}
