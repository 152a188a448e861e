import type { Block, Division, Mark } from '../../lib/tree.ts';
import { mapBlocks } from '../../lib/walk.ts';
import type { Seed } from '../../read/read-seed.ts';

/**
 * Gives paragraphs the leads that `paragraphs.yaml` decides on, and takes them from others: what a
 * first sentence is for can't always be told from its form.
 */
export function decideLeads(children: readonly Division[], seed: Seed): Division[] {
  const entries = seed.paragraphs.map(({ data }) => data);
  const leads = entries.flatMap((entry) => entry.leads ?? []);
  const noLeads = entries.flatMap((entry) => entry.noLeads ?? []);
  if (leads.length + noLeads.length === 0) return [...children];
  return mapBlocks(children, (block) => {
    if (block.kind !== 'paragraph') return block;
    const begins = (sentence: string) => block.text.value.startsWith(sentence);
    if (noLeads.some(begins)) return { ...block, marks: withoutLead(block) };
    const lead = leads.find(begins);
    if (lead === undefined) return block;
    const mark: Mark = { kind: 'lead', start: 0, end: lead.length };
    return { ...block, marks: [mark, ...withoutLead(block)] };
  });
}

function withoutLead({ marks }: Block): Mark[] {
  return marks.filter(({ kind }) => kind !== 'lead');
}
