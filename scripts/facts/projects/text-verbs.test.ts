import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionAround } from './text-verbs.ts';
import { stageOf } from './verbs.ts';

/** The action of the words in ［］. */
function action(marked: string): string | null {
  const start = marked.indexOf('［');
  const end = marked.indexOf('］') - 1;
  return actionAround(marked.replace(/[［］]/g, ''), { start, end });
}

test('the verb that opens the clause, with the action noun that closes it', () => {
  assert.equal(action('办好展会。推进［产业园］建设，加强合作。'), '推进…建设');
  assert.equal(action('加快建设［航运中心］、物流中心，推进改革。'), '加快建设');
  assert.equal(action('启动甲地至乙地［高速铁路］前期研究。'), '启动…前期研究');
});

test('a verb right before the name goes before the one that opens the clause', () => {
  assert.equal(action('以甲为中心、以乙为支撑建设［城市群］，重点发展。'), '建设');
  assert.equal(action('支持东北地区建设［综合试验区］。'), '支持…建设');
  assert.equal(action('投产运营甲工程和乙工程加快建设［丙项目］。'), '加快建设');
  assert.equal(action('国家有关部门设立了［基金］，并确定。'), '设立了');
});

test('a list that goes on takes the verb of an earlier clause, never of an earlier sentence', () => {
  assert.equal(action('积极培育甲—乙，丙—丁、［戊—己］等轴带。'), '积极培育');
  assert.equal(action('推进甲。这里有［乙］。'), null);
});

test('the adverbs before a verb belong to it, but not the end of 以…为重点', () => {
  assert.equal(action('以主产区为重点大规模建设［农田］，加快配套。'), '大规模建设');
  assert.equal(action('2018年底前基本完成［移交］工作。'), '基本完成');
  assert.equal(action('加快建立健全［合作］机制。'), '加快建立健全');
});

test('the stage that an action tells', () => {
  const stages = Object.entries({
    规划研究: 'study',
    '推进…前期论证工作': 'study',
    研究建设: 'study',
    规划建设: 'planned',
    统筹规划建设: 'planned',
    适时启动: 'planned',
    续建: 'construction',
    '加快…建设': 'construction',
    '加快推进…建设': 'construction',
    建成: 'completion',
    '全面完成…建设': 'completion',
    贯通: 'completion',
    '实施…改造': 'upgrade',
    迁建: 'upgrade',
    新建: 'building',
    打造: 'promotion',
  });
  for (const [verb, stage] of stages) assert.equal(stageOf(verb), stage, verb);
  assert.equal(stageOf(null), 'listed');
  assert.equal(stageOf('建成投运', true), 'built');
  assert.equal(stageOf('启动建设', true), 'building');
});
