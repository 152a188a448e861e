import type { PlaceEntry } from '../../model/data/places.ts';
import type { AgencyEntry } from '../../model/data/responsibility.ts';
import { fullId, noteId } from '../../model/ids.ts';
import { allAgencies, allItems, allTasks } from '../agencies/agencies.ts';

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
  const [tasks, items, agencies] = await Promise.all([allTasks(), allItems(), allAgencies()]);
  const named = new Set(mentions.map(({ doc, block }) => fullId(doc, block)));
  const names = (doc: string, block: string) => named.has(fullId(doc, block));
  return {
    tasks: [
      ...items.flatMap(({ doc, number, title, paragraphs }) => {
        const own = paragraphs.find(({ block, note }) => names(doc, block) || names(doc, note));
        const label = `第${number}项举措`;
        return own ? [{ doc, block: own.block, label, title, lead: own.responsibility.lead }] : [];
      }),
      ...tasks
        .filter(({ doc, id }) => names(doc, id) || names(doc, noteId(id)))
        .map(({ doc, id, number, title, text, lead }) => ({
          doc,
          block: id,
          label: `第${number}项任务`,
          title: title ?? text.slice(0, 24),
          lead: [lead],
        })),
    ],
    government: agencies.find((one) => one.kind === 'government' && one.name.startsWith(name)),
  };
}
