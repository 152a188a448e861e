import assert from 'node:assert/strict';
import { test } from 'node:test';
import { erratumLink, erratumText } from './erratum.ts';

const PASSAGE = {
  source: '《东北振兴“十三五”规划》第五章第一节第3段',
  id: 'plan-13/c05-s1-p3',
  text: '推动军民融合产业发展。',
  url: 'plan-13/c05.html#c05-s1-p3',
};
const EDITION = '东北振兴文库0.1.0版（2026-11-20）';

test('a report names the passage, its words, the version and the address', () => {
  assert.equal(
    erratumText(PASSAGE, EDITION),
    `勘误：《东北振兴“十三五”规划》第五章第一节第3段
标识：plan-13/c05-s1-p3
版本：东北振兴文库0.1.0版（2026-11-20）
地址：plan-13/c05.html#c05-s1-p3
校订文本：“推动军民融合产业发展。”
有误之处：
应作：
依据：`,
  );
});

test('a long passage is quoted at its beginning', () => {
  const text = erratumText({ ...PASSAGE, text: '东'.repeat(201) }, EDITION);
  assert.ok(text.includes(`“${'东'.repeat(200)}……”`));
});

test('a mail has the report in it, a page is opened as it is', () => {
  const mail = new URL(erratumLink('mailto:errata@example.org', '勘误：甲&乙\n标识：a'));
  assert.equal(mail.pathname, 'errata@example.org');
  assert.equal(mail.searchParams.get('subject'), '勘误：甲&乙');
  assert.equal(mail.searchParams.get('body'), '勘误：甲&乙\r\n标识：a');
  assert.equal(erratumLink('https://example.org/new', 'x'), 'https://example.org/new');
});
