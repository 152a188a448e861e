import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../lib/text.ts';
import { block, type Restoration } from '../lib/tree.ts';
import { inlineText } from './inline-text.ts';

interface Inline {
  type: string;
  value?: string;
  name?: string;
  children?: Inline[];
}

/** The inline content as one would write it: <Lead>改革。</Lead>… */
function written(nodes: readonly Inline[]): string {
  return nodes
    .map(({ value, name, children = [] }) => value ?? `<${name}>${written(children)}</${name}>`)
    .join('');
}

function show(...args: Parameters<typeof inlineText>) {
  return written(inlineText(...args) as Inline[]);
}

function paragraph(value: string, extra: Parameters<typeof block>[3] = {}) {
  return block('c01-p1', 'paragraph', textOf(value), extra);
}

function insertion(at: number, text: string) {
  return { at, text, restoration: 'plan-12-1' };
}

test('leads, labels and references stand in components', () => {
  const made = paragraph('7.改革。见[2]。', {
    marks: [
      { kind: 'label', start: 0, end: 2 },
      { kind: 'lead', start: 2, end: 5 },
      { kind: 'reference', start: 6, end: 9, id: 'ref-02' },
    ],
  });
  assert.equal(show(made), '<Label>7.</Label><Lead>改革。</Lead>见<Ref>[2]</Ref>。');
});

test('what is restored stands in Ins, at its place and at the end', () => {
  const made = paragraph('达到055', { insertions: [insertion(3, '.'), insertion(5, '%')] });
  assert.equal(show(made), '达到0<Ins>.</Ins>55<Ins>%</Ins>');
});

test('two additions at one place keep their order', () => {
  const made = paragraph('（）', { insertions: [insertion(1, '三'), insertion(1, '甲')] });
  assert.equal(show(made), '（<Ins>三</Ins><Ins>甲</Ins>）');
});

test('an addition behind a mark stands outside of it', () => {
  const made = paragraph('改革40。', {
    marks: [{ kind: 'lead', start: 0, end: 4 }],
    insertions: [insertion(4, '%')],
  });
  assert.equal(show(made), '<Lead>改革40</Lead><Ins>%</Ins>。');
});

test('doubtful characters stand in Doubt', () => {
  const doubt = { id: 'plan-12-9', index: 2, raw: '亿亩', restored: '亿亩', confidence: 'unknown' };
  const made = paragraph('保有亿亩地', { restorations: [doubt as Restoration] });
  assert.equal(show(made), '保有<Doubt>亿亩</Doubt>地');
});

test('a stretch of a block has only what is in it', () => {
  const made = paragraph('57 369', { insertions: [insertion(5, '.')] });
  assert.equal(show(made, [], 0, 2), '57');
  assert.equal(show(made, [], 3, 6), '36<Ins>.</Ins>9');
});

test('names are links, inside of leads too, and what is restored before one stands outside', () => {
  const made = paragraph('沈阳。到大连5', {
    marks: [{ kind: 'lead', start: 0, end: 3 }],
    insertions: [insertion(4, '%'), insertion(7, '%')],
  });
  const links = [
    { start: 0, end: 2, to: 'places/shenyang.html' },
    { start: 4, end: 6, to: 'places/dalian.html' },
  ];
  const lead = '<Lead><Link>沈阳</Link>。</Lead>';
  assert.equal(show(made, links), `${lead}到<Ins>%</Ins><Link>大连</Link>5<Ins>%</Ins>`);
});

test('the outer marks of a name are in its link and not underlined', () => {
  const made = paragraph('在《中国制造2025》和“三网”融合中');
  const links = [
    { start: 1, end: 11, to: 'a' },
    { start: 12, end: 18, to: 'b' },
  ];
  const [book, net] = ['<Link>《<Name>中国制造2025</Name>》</Link>', '<Link>“三网”融合</Link>'];
  assert.equal(show(made, links), `在${book}和${net}中`);
});
