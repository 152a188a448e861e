import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesMarkdown } from './markdown.ts';
import type { Note } from './note.ts';

const note: Note = {
  id: '1',
  passage: 'plan-13/c05-s1-p2',
  page: 'plan-13/c05.html',
  created: '2026-11-01T08:00:00.000Z',
  modified: '2026-11-01T08:00:00.000Z',
  text: '# 第一问\n2. 为什么*这样*？',
};

test('notes are grouped by document, each with its passage, the words there and the reader’s own', () => {
  const named = {
    name: '第五章第一节第2段',
    url: 'plan-13/c05.html#c05-s1-p2',
    words: '推进[信息]化',
  };
  assert.equal(
    notesMarkdown([{ title: '东北振兴“十三五”规划', notes: [{ note, ...named }] }]),
    `# 书签与笔记

## 《东北振兴“十三五”规划》

- **[第五章第一节第2段](<plan-13/c05.html#c05-s1-p2>)** 笔记

  > 推进\\[信息\\]化

  \\# 第一问  
  2\\. 为什么\\*这样\\*？
`,
  );
});

test('without notes there is the title alone', () => {
  assert.equal(notesMarkdown([]), '# 书签与笔记\n');
});
