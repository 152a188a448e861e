import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { convert } from '../../scripts/commands/convert.ts';
import { SeedCopy } from '../support/seeds.ts';
import { mdxOf, type Published } from './corpus.ts';
import { PARSERS, readMdx } from './mdx.ts';

/** Paragraphs that MDX could take for something else, wherever it looked for it. */
const LINES = [
  'import x from "y"；export const z = 1。',
  'export default function () {}',
  '{variable} 与 {/* 注释 */} 和 }{ 。',
  '<Block id="c00-p1">假的</Block><br/></p><!-- 注 --> 小于<5，大于>6，<',
  '# 不是标题',
  '> 不是引文',
  '- 不是列表；* 也不是；+ 也不是',
  '1. 不是编号；2) 也不是',
  '**不粗**_不斜_~~不删~~`不是代码````也不是```',
  '[不是](链接) ![不是](图) [注]: 地址 [^1] https://example.org/a_b_c <https://example.org>',
  '---',
  '===',
  '| 不是 | 表格 |',
  '反斜线 \\ 和 \\{ 与 &amp; &lt; &#65; 100~200 和 $x$ "直引号" -- … \'',
  '𠮷字在基本平面之外，e\u0301是两个字符。',
];

function paragraphs(blocks: Published['blocks']) {
  return blocks.filter(({ id }) => /^c00-p\d+$/.test(id)).map(({ text }) => text);
}

test('marks of MDX, Markdown and HTML in a text come through unharmed', () => {
  using copy = new SeedCopy('opinion-62');
  const introduction = '为深入推进实施党中央、国务院关于';
  copy.rewrite('opinion-62', introduction, `${LINES.join('\n')}\n${introduction}`);
  convert(copy);
  const path = join(copy.content, 'data/documents/opinion-62.json');
  const { blocks } = JSON.parse(readFileSync(path, 'utf8')) as Published;
  assert.deepEqual(paragraphs(blocks).slice(0, LINES.length), LINES);
  for (const [name, parser] of Object.entries(PARSERS)) {
    const shown = [...mdxOf('opinion-62', copy.content).values()].flatMap(
      (source) => readMdx(source, parser).blocks,
    );
    assert.deepEqual(
      shown.map(({ id, reading }) => [id, reading]),
      shown.map(({ id }) => [id, blocks.find((block) => block.id === id)?.reading]),
      name,
    );
    assert.equal(shown.length, blocks.length, name);
  }
});

test('so they do in titles and table cells', () => {
  using copy = new SeedCopy('plan-13');
  copy.rewrite('plan-13', '第一章 攻坚克难 开创', '第一章 攻坚{克}<难>:"#1"*开创*');
  copy.rewrite(
    'plan-13',
    '常住人口城镇化率（%） 预期性 60 ',
    '常住*人口*<城镇>|化率（%） 预期性 60 ',
  );
  copy.replace(
    'plan-13',
    'tables.yaml',
    '[常住人口城镇化率（%）, 预期性, "60"',
    '[常住*人口*<城镇>|化率（%）, 预期性, "60"',
  );
  convert(copy);
  for (const parser of Object.values(PARSERS)) {
    const files = mdxOf('plan-13', copy.content);
    const chapter = readMdx(files.get('c01.mdx') ?? '', parser);
    assert.equal(chapter.blocks[0]?.reading, '第一章 攻坚{克}<难>:"#1"*开创*振兴发展新局面');
    const box = readMdx(files.get('box-01.mdx') ?? '', parser);
    assert.ok(box.blocks[1]?.reading.includes('常住*人口*<城镇>|化率（%）'));
  }
});
