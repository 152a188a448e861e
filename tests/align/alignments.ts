/** The published comparisons, read as any other program would read them. */
import { blockOf, DOCUMENTS, data, published } from '../conversion/corpus.ts';

export interface Segment {
  type: 'same' | 'removed' | 'added' | 'replaced';
  text?: string;
  from?: string;
  to?: string;
}

interface Span {
  start: number;
  end: number;
}

export interface Passage {
  type: 'same' | 'edited' | 'removed' | 'added';
  plan: Place[];
  task: Span | null;
  reason?: string;
  similarity: number;
  moved?: true;
  segments: Segment[];
}

export interface TaskEntry {
  kind: 'task';
  from: string;
  to: string[];
  status: string;
  similarity: number;
  confidence?: string;
  changes: Segment[];
  passages: Passage[];
}

export interface Named {
  both: string[];
  onlyFrom: string[];
  onlyTo: string[];
  elsewhereFrom: string[];
  elsewhereTo: string[];
}

interface Place extends Span {
  block: string;
}

/** Passages of two documents that are alike. */
export interface PassagePair {
  from: string;
  to: string;
  similarity: number;
  sentences: { from: Span; to: Span; similarity: number; segments: Segment[] }[];
  phrases: { text: string; from: Span; to: Span }[];
}

interface SectionEntry {
  kind: 'section';
  from: string;
  to: string[];
  similarity: number | null;
  reason: string;
  projects: Named;
  indicators: Named;
  phrases: { text: string; from: Place; to: Place[] }[];
  passages: PassagePair[];
}

interface OpinionEntry {
  kind: 'opinion';
  from: string;
  to: string[];
  similarity: number;
  phrases: (Span & { text: string; places: Place[] })[];
  only: (Span & { text: string; found: string; places?: Place[]; reason?: string })[];
  passages: PassagePair[];
}

interface OtherEntry {
  kind: 'without-task' | 'heading';
  from: string | null;
  to: string[];
  reason?: string;
}

type Entry = TaskEntry | SectionEntry | OpinionEntry | OtherEntry;

export const alignments = data<Entry[]>('alignments.json');

export const taskEntries = alignments.filter((entry): entry is TaskEntry => entry.kind === 'task');

const documents = new Map(DOCUMENTS.map((doc) => [doc as string, published(doc)]));

/** The `reading` of a passage named with its document: plan-13/c05-s1-p1. */
export function readingOf(id: string): string {
  const [doc = '', block = ''] = id.split('/');
  const found = documents.get(doc);
  if (!found) throw new Error(`There is no document ${doc}`);
  return blockOf(found, block).reading;
}

/** The older and the newer text that segments tell. */
export function textsOf(segments: readonly Segment[]): { old: string; now: string } {
  return {
    old: segments.map(({ text, from }) => text ?? from ?? '').join(''),
    now: segments.map(({ text, to }) => text ?? to ?? '').join(''),
  };
}
