import type { AlignedPassage, Segment, TaskAlignment } from '../../../model/data/alignments.ts';
import type { ComparisonEntry } from '../../../model/data/comparisons.ts';
import type { LibraryDocument } from '../../../model/data/documents.ts';
import type { PlaceEntry } from '../../../model/data/places.ts';
import { fullId } from '../../../model/ids.ts';
import { isOfRegion, REGION, type RegionProvince } from '../../../model/provinces.ts';
import { wordFor } from '../../../model/wording.ts';
import { atlasData } from '../../atlas/atlas-data.ts';
import { alignmentsOf } from '../alignments.ts';

/** An edit of a task. */
export interface Edit {
  task: string;
  segment: Exclude<Segment, { type: 'same' }>;
  /** True if the other document’s words name a place of another province of the region. */
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

const WHOLE_REGION = /^(?:东北|东北地区(?:各级政府要)?|东北三省和内蒙古自治区人民政府)$/;

type Sort = Omit<EditGroup, 'edits'> & { has: (edit: Edit) => boolean };

/**
 * The sorts of edits, in the order in which they are tried.
 * @param own the province whose tasks they are; without one nothing is said of others
 * @param word by which sentences speak of the other document
 */
function sortsFor(own: RegionProvince | undefined, word: string): Sort[] {
  const others = REGION.filter((province) => province !== own).map(({ short }) => short);
  const ofProvince: Sort[] = [
    {
      id: 'others',
      title: '删去外省的地方和项目',
      rule: `${word}里删去或改掉的话，含有${others.join('、')}的地名。`,
      has: ({ elsewhere }) => elsewhere,
    },
    {
      id: 'own',
      title: '把东北改成本省',
      rule: `${word}的“东北”“东北地区”“东北三省和内蒙古自治区人民政府”等，改成了别的说法或者删去。`,
      has: ({ segment }) => 'from' in segment && WHOLE_REGION.test(segment.from),
    },
  ];
  return [
    ...(own ? ofProvince : []),
    {
      id: 'appeal',
      title: '国家的事改为争取、配合',
      rule: '增加的话里有“争取”或“配合国家”。',
      has: ({ segment }) => 'to' in segment && /争取|配合国家/.test(segment.to),
    },
    {
      id: 'added',
      title: '其他增加的话',
      rule: `${word}的对应段落里未见、任务里多出的话。`,
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
      rule: `${word}里有、任务里未见的话。`,
      has: () => true,
    },
  ];
}

/**
 * All edits of a comparison's tasks by their sort; each stands in the first sort that it fits.
 * @param from the document of tasks
 * @param to the document that it takes up
 * @returns sorts that have edits
 */
export async function typicalEdits(
  { id }: Pick<ComparisonEntry, 'id'>,
  from: LibraryDocument,
  to: LibraryDocument,
): Promise<EditGroup[]> {
  const own = REGION.find(({ name }) => `${from.issuer ?? ''}${from.title}`.includes(name));
  const places = own ? placesOfOthers(atlasData().places, own.id) : new Map();
  const edits = (await alignmentsOf('task', id)).flatMap((entry) => editsOf(entry, places));
  const left = new Set(edits);
  return sortsFor(own, wordFor(to))
    .map(({ has, ...sort }) => {
      const fitting = [...left].filter(has);
      for (const edit of fitting) left.delete(edit);
      return { ...sort, edits: fitting };
    })
    .filter(({ edits }) => edits.length > 0);
}

/** Spans of names of places in other provinces of the region than one, by passage. */
function placesOfOthers(
  places: readonly PlaceEntry[],
  own: string,
): Map<string, [number, number][]> {
  const spans = new Map<string, [number, number][]>();
  for (const { provinces, mentions } of places) {
    if (!provinces.some(isOfRegion) || provinces.includes(own)) continue;
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

/** Tells whether a span of the other document’s words in a passage names one of the places. */
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
