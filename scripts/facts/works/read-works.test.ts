import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SeedCopy } from '../../../tests/support/seeds.ts';
import { convert } from '../../commands/convert.ts';
import { readWorks } from './read-works.ts';

/** The message of the error that a conversion with spoiled works ends with. */
function fault(spoil: (copy: SeedCopy) => void): string {
  using copy = new SeedCopy('works', 'opinion-62');
  spoil(copy);
  return copy.fault();
}

function added(name: string, entry: string) {
  return fault((copy) => copy.append('works', name, entry));
}

function replaced(name: string, old: string, fresh: string) {
  return fault((copy) => copy.replace('works', name, old, fresh));
}

function work(id: string, title: string, more = '') {
  return `- {id: ${id}, title: ${title}, short: 某文件, cited: [opinion-62]${more}}`;
}

describe('faulty works', () => {
  test('two with one id, or one title', () => {
    assert.match(
      added('works.yaml', work('plan-12', '某意见')),
      /works\.yaml:\d+:\d+ duplicate-id: two entries have the id plan-12\n/,
    );
    assert.match(
      added('works.yaml', work('mou-wenjian', '中国制造2025')),
      / duplicate-title: two works are called 中国制造2025\n/,
    );
  });
  test('ids of works that are not there', () => {
    const words = '{works: [plan-12, nowhere], note: 不同}';
    assert.match(added('apart.yaml', `- ${words}`), / unknown-id: no work has the id nowhere\n/);
  });
  test('a date that rests on nothing, or on a quote without it', () => {
    assert.match(
      added('works.yaml', work('mou-wenjian', '某意见', ', date: "2016"')),
      / schema: date: a date and what it rests on, dated or basis, go together\n/,
    );
    assert.match(
      replaced('works.yaml', 'date: 2016-11-01', 'date: 2016-10-01'),
      / undated: no quote holds the date 2016-10-01\n/,
    );
    assert.match(
      replaced('timeline.yaml', 'date: 2017-02-28', 'date: 2017-02-27'),
      / undated: no quote holds the date 2017-02-27\n/,
    );
    assert.match(
      replaced('timeline.yaml', 'date: "1986"\n  end: "1990"', 'date: "1990"\n  end: "1986"'),
      / schema: end: an end before the beginning\n/,
    );
  });
  test('a number that no office gives, and a date before or behind what the texts cover', () => {
    assert.match(
      added('works.yaml', work('mou-wenjian', '某意见', ', number: 甲乙丙丁')),
      / schema: number: a number like 国发〔2016〕62号\n/,
    );
    for (const date of ['1805', '2051-01'])
      assert.match(
        added('works.yaml', work('mou-wenjian', '某意见', `, date: "${date}", basis: 某书`)),
        / schema: date: no year from 1949 to 2050\n/,
      );
  });
  test('a number that another work has, or of another year than the date', () => {
    assert.match(
      added('works.yaml', work('mou-wenjian', '某意见', ', number: 国发〔2016〕62号')),
      / number-mismatch: 国发〔2016〕62号 is the number of opinion-62 already\n/,
    );
    assert.match(
      replaced('works.yaml', 'number: 国发〔2014〕28号', 'number: 国发〔2013〕28号'),
      / schema: number: the year of the number isn’t that of the date\n/,
    );
    assert.match(
      replaced('works.yaml', 'approval: 国函〔2012〕17号', 'approval: 国函〔2021〕17号'),
      / schema: approval: a plan is approved in its year, or the one before or behind\n/,
    );
  });
  test('one that the text does not cite, or a quote that is not in it', () => {
    assert.match(
      added('works.yaml', work('mou-wenjian', '某意见')),
      / stale-entry: opinion-62 doesn’t cite mou-wenjian\n/,
    );
    assert.match(
      replaced('works.yaml', 'quote: 2016年11月1日', 'quote: 2016年11月2日'),
      / stale-entry: “2016年11月2日” isn’t in opinion-62\/end-date\n/,
    );
  });
});

describe('a title or a number in the text', () => {
  test('that no work takes is listed, and cites nothing', () => {
    using copy = new SeedCopy('opinion-62', 'works');
    copy.rewrite('opinion-62', '“中国制造2025”试点', '《某某规划》（以下简称《某某》）试点');
    const told = convert(copy).join('\n');
    assert.match(told, / unknown-work: “某某规划”.*no work has this name/);
    const cited = readFileSync(join(copy.content, 'data/citations.json'), 'utf8');
    assert.ok(cited.includes('国发〔2014〕28号'));
    assert.ok(!cited.includes('某某'));
  });
  test('that is another work’s', () => {
    assert.match(
      fault((copy) => copy.rewrite('opinion-62', '国发〔2014〕28号', '国发〔2014〕29号')),
      / number-mismatch: 国发〔2014〕29号 stands behind the title of guofa-2014-28, which has 国发〔2014〕28号\n/,
    );
  });
});

describe('a faulty decision', () => {
  const decision = (words: string) =>
    `- {block: opinion-62/item-04-p1, words: ${words}, work: null, reason: test}`;

  test('about words that are not there', () => {
    assert.match(
      added('decisions.yaml', decision('某计划')),
      / stale-entry: “某计划” isn’t there\n/,
    );
  });
  test('about words that stand twice', () => {
    assert.match(
      added('decisions.yaml', decision('中国制造2025')),
      / ambiguous-entry: “中国制造2025” stands 2 times in the block\n/,
    );
  });
});

test('an entry of the timeline whose quotes do not hold the year', () => {
  const quote = '[{block: opinion-62/end-date, quote: 2016年11月1日}]';
  assert.match(
    added(
      'timeline.yaml',
      `- {id: mou-shi, date: "2017", label: 某事, kind: event, passages: ${quote}}`,
    ),
    / undated: no quote holds the year 2017\n/,
  );
});

test('seeds without works cite none', () => {
  using copy = new SeedCopy('opinion-62');
  assert.equal(readWorks(copy.root, copy.seeds), null);
});
