import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SeedCopy } from '../../../tests/support/seeds.ts';
import { convert } from '../../commands/convert.ts';

const FILE = 'agencies.yaml';

/** The message of the error that a conversion with a spoiled list of agencies ends with. */
function fault(spoil: (copy: SeedCopy) => void): string {
  using copy = new SeedCopy('opinion-62', FILE);
  spoil(copy);
  return copy.fault();
}

const NAME = 'name: 农业部\n';

test('a longer word of not is no mention of the agency whose name it holds', () => {
  using copy = new SeedCopy('opinion-62', FILE);
  copy.rewrite('opinion-62', '有关部门和东北三省要', '农业部门和农业部要');
  copy.replace('.', FILE, NAME, `${NAME}  not: [农业部门]\n`);
  convert(copy);
  const agencies: { name: string; mentions: { block: string; start: number; end: number }[] }[] =
    JSON.parse(readFileSync(join(copy.content, 'data/agencies.json'), 'utf8'));
  const { mentions = [] } = agencies.find(({ name }) => name === '农业部') ?? {};
  const inText = mentions.filter(({ block }) => block.includes('-p'));
  assert.deepEqual(
    inText.map(({ start, end }) => end - start),
    [3],
  );
  assert.notEqual(inText[0]?.start, 0);
});

describe('a faulty list of agencies', () => {
  test('two agencies with one id, or one name with two ids', () => {
    const entry = (id: string, name: string) => (copy: SeedCopy) =>
      copy.append('.', FILE, `- {id: ${id}, name: ${name}, kind: central, document: opinion-62}`);
    assert.match(fault(entry('caizhengbu', '别的部')), / duplicate-id: the body caizhengbu is /);
    assert.match(fault(entry('caizhengbu-er', '财政部')), / duplicate-id: the body 财政部 is /);
  });
  test('an id that leads nowhere', () => {
    assert.match(
      fault((copy) =>
        copy.append(
          '.',
          FILE,
          '- {id: caizhengbu-er, name: 某部, kind: central, document: plan-12, seeAlso: [nowhere]}',
        ),
      ),
      /agencies\.yaml:\d+:\d+ unknown-id: no body has the id nowhere\n/,
    );
  });
  test('an agency that no note names', () => {
    assert.match(
      fault((copy) => copy.replace('.', FILE, 'name: 国家林业局', 'name: 国家林业厅')),
      /agencies\.yaml:\d+:3 stale-entry: no note of opinion-62 names 国家林业厅\n/,
    );
  });
  test('a full name that is another body’s, or of another province', () => {
    const named = (name: string, other: string) =>
      fault((copy) => copy.replace('.', FILE, `fullName: ${name}\n`, `fullName: ${other}\n`));
    assert.match(
      named('中国科学院沈阳分院', '中国银行业监督管理委员会'),
      / schema: fullName: a full name has every character of the short one\n/,
    );
    assert.match(
      named('辽宁省教育厅', '吉林省教育厅'),
      / other-province: 省教育厅 of liaoning-tasks is a body of 吉林省, and those before are of 辽宁省\n/,
    );
  });
  test('a body that succeeds itself or is seen beside itself, or sources of years out of order', () => {
    const line = '铁路局公司制改革（2017年11月）';
    const faultOf = (old: string, fresh: string) =>
      fault((copy) => copy.replace('.', FILE, old, fresh));
    assert.match(
      faultOf('{name: 辽宁省交通运输厅,', '{name: 辽宁省交通厅,'),
      / schema: successors: no body succeeds itself\n/,
    );
    for (const year of ['2107', '1817'])
      assert.match(
        faultOf(line, line.replace('2017', year)),
        / schema: successors: the documents that tell what became of a body are of 2016 to 2029/,
      );
    assert.match(
      faultOf('seeAlso: [sheng-shengaiban]', 'seeAlso: [sheng-bianweiban]'),
      / schema: seeAlso: no body is to be seen beside itself\n/,
    );
  });
  test('a note that names an agency without an entry', () => {
    assert.equal(
      fault((copy) => copy.rewrite('opinion-62', '（银监会指导支持）', '（农监会指导支持）')),
      [
        'seeds/agencies.yaml:1:1 unknown-agency: item-03-r2 names 农监会, which has no entry',
        '  fix: add one with an id of its own, or correct how the note is read',
      ].join('\n'),
    );
  });
  test('a longer word that no text has, or that holds no name of the agency', () => {
    const not = (word: string) => (copy: SeedCopy) =>
      copy.replace('.', FILE, NAME, `${NAME}  not: [${word}]\n`);
    assert.match(
      fault(not('农业部门')),
      /agencies\.yaml:\d+:3 stale-entry: no text has 农业部门, which isn’t to be taken for 农业部\n/,
    );
    assert.match(fault(not('农业部')), / schema: not: a word of not holds the name or a form, /);
    assert.match(fault(not('有关部门')), / schema: not: a word of not holds the name or a form, /);
  });
});
