import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectMention } from '../../model/data/projects.ts';
import { verblessWording } from './mention.ts';

function mention(words: Partial<ProjectMention>): ProjectMention {
  return {
    doc: 'plan-13',
    block: 'box-16-i1',
    box: 'box-16',
    group: null,
    quote: '',
    start: 0,
    end: 0,
    name: '',
    action: null,
    stage: 'listed',
    places: [],
    by: 'rule',
    ...words,
  };
}

test('an item of its own says what is to be done', () => {
  const task = mention({
    group: '丹东',
    quote: '提升城市功能，发展边境旅游',
    name: '丹东支撑能力提升工程',
  });
  assert.equal(verblessWording(task, '丹东：提升城市功能，发展边境旅游。'), '单列一项，内容见下');
});

test('a label that is the project has an item of its own', () => {
  const line = mention({ group: '煤炭外运通道', quote: '煤炭外运通道', name: '煤炭外运通道' });
  assert.equal(verblessWording(line, '煤炭外运通道：赤峰—锦州等。'), '单列一项，内容见下');
});

test('a name in a list is listed, even where it is the only one', () => {
  const county = mention({ group: '黑龙江省', quote: '兰西县', name: '兰西县整体脱贫' });
  assert.equal(verblessWording(county, '黑龙江省：海伦市、兰西县、青冈县。'), '只列出名称');
  const plant = mention({ group: '热电', quote: '浑南热电', name: '浑南热电' });
  assert.equal(verblessWording(plant, '热电：浑南热电。'), '只列出名称');
});

test('a name in running text is mentioned', () => {
  const reform = mention({ box: null, quote: '厂办大集体改革', name: '厂办大集体改革' });
  assert.equal(verblessWording(reform, '结合厂办大集体改革，妥善解决有关问题。'), '只提到名称');
});
