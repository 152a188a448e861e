import type { PlaceEntry } from '../../model/data/places.ts';
import type { AgencyEntry } from '../../model/data/responsibility.ts';
import { allAgencies, allItems, allTasks, responsibilityDocuments } from '../agencies/agencies.ts';

/** A task or an item of an opinion that names a place. */
export interface RegionTask {
  doc: string;
  /** Its block, for a link. */
  block: string;
  /** 第34项任务, 第7项举措 */
  label: string;
  title: string;
  /** Names of those that lead. */
  lead: readonly string[];
}

/** The tasks and items that name a place, in their text or in their notes, and its government. */
export async function tasksNaming({
  name,
  mentions,
}: PlaceEntry): Promise<{ tasks: RegionTask[]; government: AgencyEntry | undefined }> {
  const { ofTasks, ofItems } = await responsibilityDocuments();
  const [tasks, items, agencies] = await Promise.all([allTasks(), allItems(), allAgencies()]);
  const blocksIn = (doc: string) =>
    new Set(mentions.filter((mention) => mention.doc === doc).map(({ block }) => block));
  const [inTasks, inItems] = [blocksIn(ofTasks), blocksIn(ofItems)];
  return {
    tasks: [
      ...items.flatMap(({ number, title, paragraphs }) => {
        const own = paragraphs.find(({ block, note }) => inItems.has(block) || inItems.has(note));
        const label = `第${number}项举措`;
        return own
          ? [{ doc: ofItems, block: own.block, label, title, lead: own.responsibility.lead }]
          : [];
      }),
      ...tasks
        .filter(({ id }) => inTasks.has(id) || inTasks.has(`${id}-r`))
        .map(({ id, number, title, text, lead }) => ({
          doc: ofTasks,
          block: id,
          label: `第${number}项任务`,
          title: title ?? text.slice(0, 24),
          lead: [lead],
        })),
    ],
    government: agencies.find((one) => one.kind === 'government' && one.name.startsWith(name)),
  };
}
