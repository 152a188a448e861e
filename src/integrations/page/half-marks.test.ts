import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withHalfMarks } from './half-marks.ts';

function half(mark: string) {
  return `<span class="half">${mark}</span>`;
}
function page(body: string) {
  return `<body><p>（一），“二”。</p><main>${body}</main></body>`;
}

for (const [what, text, expected] of [
  ['a closing mark before a stop', '<p>“甲”，乙</p>', `<p>“甲${half('”')}，乙</p>`],
  ['an opening mark behind a stop', '<p>甲：“乙</p>', `<p>甲：${half('“')}乙</p>`],
  ['an opening mark behind a closing one', '<p>（甲）（乙）</p>', `<p>（甲）${half('（')}乙）</p>`],
  ['two opening marks', '<p>“《甲</p>', `<p>“${half('《')}甲</p>`],
  ['three in a row', '<p>甲》）。乙</p>', `<p>甲${half('》')}${half('）')}。乙</p>`],
  ['across a tag', '<p>“<a href="#">甲”</a>，乙</p>', `<p>“<a href="#">甲${half('”')}</a>，乙</p>`],
  [
    'across a tag, opening',
    '<p>甲，<a href="#">《乙》</a></p>',
    `<p>甲，<a href="#">${half('《')}乙》</a></p>`,
  ],
  [
    'across words that are only heard',
    '<p>甲，<span class="visually-hidden">［共用：</span>“乙</p>',
    `<p>甲，<span class="visually-hidden">［共用：</span>${half('“')}乙</p>`,
  ],
] as const) {
  test(`${what} is named: ${text}`, () => {
    assert.equal(withHalfMarks(page(text)), page(expected));
  });
}

test('marks with something between them, in other lines, or in no line stay', () => {
  for (const text of [
    '<p>（甲）乙，丙</p>',
    '<p>甲”</p><p>，乙</p>',
    '<p>甲”<br>，乙</p>',
    '<div>甲”，乙</div>',
    '<p title="甲”，乙">甲</p>',
    '<p><svg><text>甲”，乙</text></svg></p>',
    '<script>"甲”，乙"</script>',
    '<p>［］</p>',
    '<p>甲<span class="visually-hidden">［删去：</span>，乙</p>',
  ]) {
    assert.equal(withHalfMarks(page(text)), page(text));
  }
});
