import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PhrasingContent, Root } from 'mdast';
import { addAliases } from './alias-anchors.ts';
import { flow, inline, line } from './mdx-nodes.ts';

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function anchor(from: string) {
  return inline('Alias', { from }, []);
}

function root(...children: Root['children']): Root {
  return { type: 'root', children };
}

test('an old id stands at the beginning of its paragraph, and of a reference in it', () => {
  const make = (block: PhrasingContent[], ref: PhrasingContent[]) =>
    root(
      line(
        inline('Block', { id: 'c01-p1', kind: 'paragraph' }, [
          ...block,
          text('甲'),
          inline('Ref', { id: 'ref-05' }, [...ref, text('[5]')]),
        ]),
      ),
      flow('Box', { id: 'c01-p1' }, []),
    );
  const anchors = new Map([
    ['c01-p1', ['c01-p2', 'c01-p3']],
    ['ref-05', ['ref-04']],
  ]);
  const expected = make([anchor('c01-p2'), anchor('c01-p3')], [anchor('ref-04')]);
  assert.deepEqual(addAliases(make([], []), anchors), expected);
});

test('in a table it stands in a cell, for rows and tables may not hold text', () => {
  const make = (head: PhrasingContent[], cell: PhrasingContent[]) =>
    root(
      flow('Block', { id: 'table-1', kind: 'table' }, [
        flow('thead', {}, [flow('tr', {}, [line(inline('Cell', {}, [...head, text('甲')]))])]),
        flow('tbody', {}, [
          flow('tr', { id: 'table-1-r1' }, [
            line(inline('Cell', {}, [...cell, text('乙')]), inline('Cell', {}, [text('丙')])),
          ]),
        ]),
      ]),
    );
  const anchors = new Map([
    ['table-1', ['table-2']],
    ['table-1-r1', ['table-1-r2']],
  ]);
  const expected = make([anchor('table-2')], [anchor('table-1-r2')]);
  assert.deepEqual(addAliases(make([], []), anchors), expected);
});
