/** A document written for tests, to be added to the library as anybody would add one. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const SIXTH = 'river-plan';
export const SIXTH_TITLE = '沿江五县协同发展规划';

const TEXT = ` 第一章  总体要求

为落实区域协调发展战略，推动安徽省马鞍山市、芜湖和江苏南京等沿江城市

协同发展，制定本规划。

第一节  发展基础

沿江各县基础设施逐步完善，和县、当涂县与马鞍山联系紧密，有条件共同

建设先进制造业基地。

第二节  主要任务

加快建设沿江高速铁路和巢湖引水工程，推进沿江国家级经济技术开发区建设，提高

文明水平，扩大合作，延长产业链。

第二章  保障措施

健全协调机制。各市要加强组织领导，落实责任分工，定期评估实施情况，及时

解决困难。
`;

/**
 * Writes the folder of the sixth document.
 * @param seeds folder `seeds/`, which has plan-13, whose layout the text has
 */
export function addSixthDocument(seeds: string): void {
  const folder = join(seeds, SIXTH);
  mkdirSync(folder);
  writeFileSync(join(folder, 'river.txt'), TEXT);
  const { layout } = parse(readFileSync(join(seeds, 'plan-13/document.yaml'), 'utf8'));
  const description = {
    id: SIXTH,
    order: 6,
    title: SIXTH_TITLE,
    shortTitle: SIXTH_TITLE,
    issuer: '沿江协同发展领导小组',
    number: null,
    date: '2021',
    summary: '为测试而写的规划。',
    condition: '来源文本每行被硬性断开。',
    rights: { status: 'official', statement: '为测试而写。' },
    layout,
    source: 'river.txt',
    sha256: createHash('sha256').update(TEXT).digest('hex'),
    characters: TEXT.length,
    citation: { type: 'report', schema: 'Report', remark: '为测试而写。' },
  };
  writeFileSync(join(folder, 'document.yaml'), JSON.stringify(description));
}
