import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { wordOf } from './word.ts';
import type { Worksheet } from './worksheet.ts';

const SHEET: Worksheet = {
  title: '讲义 <一> & “二”',
  note: '第一行\n第二行',
  url: 'https://example.org/handout.html#a&b',
  parts: [
    { kind: 'heading', text: '小标题' },
    {
      kind: 'entry',
      number: 1,
      name: '第五章',
      url: 'https://example.org/plan-13/c05.html?a=1&b=2',
      content: [
        { kind: 'paragraph', text: '推动\u0001协调发展。' },
        { kind: 'item', text: '——条目' },
        { kind: 'table', rows: [['指标', '属性'], ['城镇化率']] },
      ],
      source: '国家发展改革委',
      question: '为什么？',
      lines: 2,
    },
  ],
};

function filesOf(sheet: Worksheet): Record<string, string> {
  const files = Object.entries(unzipSync(wordOf(sheet)));
  return Object.fromEntries(files.map(([name, file]) => [name, strFromU8(file)]));
}

test('a handout for Word has all words of the handout in their order', () => {
  const { 'word/document.xml': body = '' } = filesOf(SHEET);
  const words = [...body.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text);
  assert.deepEqual(words, [
    '讲义 &lt;一&gt; &amp; “二”',
    '第一行',
    '第二行',
    '小标题',
    '1　第五章',
    '推动协调发展。',
    '——条目',
    '指标',
    '属性',
    '城镇化率',
    '',
    '出处：国家发展改革委',
    '问题：为什么？',
    '本讲义：https://example.org/handout.html#a&amp;b',
  ]);
  assert.equal(body.match(/<w:pBdr>/g)?.length, 2);
});

test('each of its parts is XML, and each link leads to where the handout’s does', () => {
  const files = filesOf(SHEET);
  for (const [name, text] of Object.entries(files))
    assert.doesNotThrow(() => XmlDocument.fromString(text), name);
  assert.match(
    files['word/_rels/document.xml.rels'] ?? '',
    /Id="link0"[^>]*Target="https:\/\/example.org\/plan-13\/c05.html\?a=1&amp;b=2"/,
  );
  assert.match(files['word/document.xml'] ?? '', /<w:hyperlink r:id="link0">/);
});
