import { getCollection } from 'astro:content';
import { allDocuments } from '../../library/library.ts';
import type { TimelineEntry } from '../../model/data/timeline.ts';
import { type CitedWork, citingMentions, type NotWork } from '../../model/data/works.ts';
import { formatDate, workDate } from '../../model/wording.ts';

function inOrder(a: { order: number }, b: { order: number }): number {
  return a.order - b.order;
}

/** Every cited work, in the order of the data. */
export async function allWorks(): Promise<CitedWork[]> {
  const entries = await getCollection('works');
  return entries.map(({ data }) => data).sort(inOrder);
}

/** Words that look like the name of a work and are none. */
export async function notWorks(): Promise<NotWork[]> {
  const entries = await getCollection('notWorks');
  return entries.map(({ data }) => data).sort(inOrder);
}

/** All dates in the texts, in order. */
export async function allDates(): Promise<TimelineEntry[]> {
  const entries = await getCollection('timeline');
  return entries.map(({ data }) => data).sort(inOrder);
}

/** Writes the date of an entry; one that a document's source lacks says who gave it. */
export async function writtenDates(): Promise<(entry: TimelineEntry) => string> {
  const works = new Map((await allWorks()).map(({ work }) => [work.id, work]));
  const documents = await allDocuments();
  return ({ kind, work: id = '', date, end }) => {
    const work = kind === 'document' && works.get(id);
    if (work) return workDate({ ...work, date }, documents) ?? '';
    return `${formatDate(date)}${end ? `至${formatDate(end)}` : ''}`;
  };
}

/** A heading of the list of works, and the works under it. */
export interface WorkGroup {
  id: string;
  title: string;
  works: CitedWork[];
}

/**
 * The works in groups for readers: first those that several documents cite, the
 * most cited first; then the others by date; then those that the texts only announce.
 */
export function workGroups(works: readonly CitedWork[]): WorkGroup[] {
  const announced = works.filter(({ work }) => work.announced);
  const issued = works.filter(({ work }) => !work.announced);
  const shared = issued.filter((work) => citingDocuments(work).length > 1);
  const single = issued.filter((work) => !shared.includes(work));
  return [
    { id: 'shared', title: '两种以上文献引用的', works: shared.toSorted(byCitations) },
    { id: 'single', title: '一种文献引用的', works: single.toSorted(byDate) },
    { id: 'announced', title: '文中说将要制定的', works: announced },
  ];
}

/** The documents that cite a work, itself left out. */
export function citingDocuments(work: CitedWork): string[] {
  return [...new Set(citingMentions(work).map(({ doc }) => doc))];
}

function byCitations(a: CitedWork, b: CitedWork): number {
  return (
    citingDocuments(b).length - citingDocuments(a).length ||
    citingMentions(b).length - citingMentions(a).length ||
    byDate(a, b)
  );
}

/** Works without a date last. */
function byDate(a: CitedWork, b: CitedWork): number {
  return (a.work.date ?? '9999').localeCompare(b.work.date ?? '9999');
}
