import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { APA } from './apa.ts';

// The style of the CSL project comes with the package under the name "apa".
plugins.config.get('@csl').styles.add('apa7', APA);

const ITEM = {
  id: 'x',
  title: '东北振兴“十三五”规划',
  language: 'zh-CN',
  URL: 'https://example.org/x',
  accessed: { 'date-parts': [[2026, 11, 3]] },
};
const ISSUED = { issued: { 'date-parts': [[2016, 12]] } };
const AUTHOR = { author: [{ literal: '国家发展和改革委员会' }] };
const REPORT = { ...ITEM, type: 'report', edition: 'Version 1.2.0', publisher: '东北振兴文库' };
const ARTICLE = { ...ITEM, type: 'article-journal', 'container-title': '改革' };

for (const [name, item] of Object.entries({
  'a report': { ...REPORT, ...AUTHOR, ...ISSUED },
  'a report with a number': { ...REPORT, ...AUTHOR, ...ISSUED, number: '国发〔2016〕62号' },
  'a report without a date': { ...REPORT, ...AUTHOR },
  'a report of nobody': { ...REPORT, ...ISSUED },
  'a report of which little is known': REPORT,
  'an article': { ...ARTICLE, ...AUTHOR, ...ISSUED },
  'an article of which little is known': ARTICLE,
  'a page': {
    ...ITEM,
    type: 'webpage',
    author: [{ literal: '东北振兴文库' }],
    issued: { 'date-parts': [[2026, 11, 20]] },
  },
}))
  test(`${name} is cited as the CSL project's style does it`, () => {
    const cite = (template: string) => new Cite([item]).format('bibliography', { template });
    assert.equal(cite('apa7'), cite('apa'));
  });
