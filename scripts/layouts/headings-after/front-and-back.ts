import { concat, type Text } from '../../lib/text.ts';
import { type Block, block, type Division } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { seedFault } from '../../read/seed-fault.ts';
import { Numbering } from '../shared/numbering.ts';
import type { OpinionLine } from './opinion-line.ts';

/**
 * The front matter of an opinion: title, document number, addressees, introduction.
 * @param lines all before the first part; those of the title are joined
 * @throws EditionError `document-number` where there is none
 */
export function frontMatter(lines: readonly OpinionLine[], seed: Seed): Division {
  const number = lines.findIndex((line) => line.is === 'number');
  if (number === -1) {
    throw seedFault(
      seed,
      'document-number',
      lines[0]?.text,
      'no line before the first part is a document number like 国发〔2016〕62号',
      'check whether the beginning of the source is complete',
    );
  }
  const title = concat(...lines.slice(0, number).map((line) => line.text));
  const rest = lines.slice(number + 1).map((line) => line.text);
  const addressed = rest[0]?.value.endsWith('：') ? rest.slice(0, 1) : [];
  return {
    ...matter('c00', 'front'),
    children: [
      block('c00-title', 'title', title),
      block('c00-number', 'label', (lines[number] as OpinionLine).text),
      ...addressed.map((text) => block('c00-address', 'address', text)),
      ...paragraphs('c00', rest.slice(addressed.length)),
    ],
  };
}

/**
 * The back matter of an opinion, behind its last item.
 * @param closing the closing paragraphs
 * @param signature the agency that signs
 * @param date of the signature
 * @param remarks lines in brackets
 */
export function backMatter(
  closing: readonly Text[],
  signature: Text,
  date: Text,
  remarks: readonly Text[],
): Division {
  return {
    ...matter('end', 'back'),
    children: [
      ...paragraphs('end', closing),
      block('end-signature', 'signature', signature),
      block('end-date', 'date', date),
      ...remarks.map((text, i) => block(`end-remark${i > 0 ? `-${i + 1}` : ''}`, 'remark', text)),
    ],
  };
}

function matter(id: string, kind: 'front' | 'back'): Division {
  return { type: 'division', id, kind, label: '', title: '', children: [] };
}

function paragraphs(division: string, texts: readonly Text[]): Block[] {
  const numbering = new Numbering(division);
  return texts.map((text) => numbering.paragraph(text));
}
