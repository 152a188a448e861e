import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts, newerText, olderText } from './compare-texts.ts';
import { wordsWith } from './word-diff.ts';

const words = wordsWith(['龙煤集团', '阜矿集团', '吉煤集团', '政府和社会资本', '政府与社会资本']);

/** A comparison on one line: [-removed-], {+added+}, <old→new>. */
function marked(before: string, after: string) {
  return compareTexts(before, after, words)
    .segments.map((segment) => {
      if (segment.type === 'same') return segment.text;
      if (segment.type === 'removed') return `[-${segment.from}-]`;
      return segment.type === 'added' ? `{+${segment.to}+}` : `<${segment.from}→${segment.to}>`;
    })
    .join('');
}

test('equal texts are one stretch', () => {
  assert.equal(marked('加强草原保护。', '加强草原保护。'), '加强草原保护。');
  assert.equal(compareTexts('甲', '甲', words).similarity, 1);
});

test('a member leaves its list with the mark that belongs to it', () => {
  assert.equal(
    marked('推进龙煤集团、阜矿集团、吉煤集团等企业', '推进阜矿集团等企业'),
    '推进[-龙煤集团、-]阜矿集团[-、吉煤集团-]等企业',
  );
});

test('an edit takes a clause from its beginning', () => {
  assert.equal(
    marked('完善制度，推进合作，推进改革。', '完善制度，推进改革。'),
    '完善制度，[-推进合作，-]推进改革。',
  );
});

test('a removal and an addition in one place are one replacement of a whole word', () => {
  assert.equal(
    marked('深化政府和社会资本合作', '深化政府与社会资本合作'),
    '深化<政府和社会资本→政府与社会资本>合作',
  );
});

test('no shred is left standing between two edits', () => {
  assert.equal(
    marked('努力创造良好的投资营商环境', '努力创造良好的政策、体制和法治环境'),
    '努力创造良好的<投资营商→政策、体制和法治>环境',
  );
});

test('one side may be empty', () => {
  assert.equal(marked('', '新设机构。'), '{+新设机构。+}');
  assert.equal(marked('撤销机构。', ''), '[-撤销机构。-]');
});

test('the segments hold both texts', () => {
  const [before, after] = ['强化振兴的主体责任，振奋精神。', '强化责任担当，振奋全省精神。'];
  const { segments } = compareTexts(before, after, words);
  assert.equal(olderText(segments), before);
  assert.equal(newerText(segments), after);
});
