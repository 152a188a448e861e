import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBreaks } from './mdx.ts';
import { inline } from './mdx-nodes.ts';

function text(value: string) {
  return { type: 'text' as const, value };
}

const gap = inline('Break', {}, []);

test('the words of a title are parted, in components too, never beside a sign', () => {
  assert.deepEqual(
    withBreaks([inline('Ins', { r: '东北振兴' }, [text('东北振兴')]), text('，“十二五”规划')]),
    [inline('Ins', { r: '东北振兴' }, [text('东北'), gap, text('振兴')]), text('，“十二五”规划')],
  );
});
