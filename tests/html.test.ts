/** The HTML of every page of the built site is valid, by the standard and by what it recommends. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readSite } from './support/built-site.ts';
import { DIST } from './support/server.ts';

const loader = new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended'],
  // An id may begin with a digit: that of a project whose name does.
  rules: { 'valid-id': ['error', { relaxed: true }] },
});
const validator = new HtmlValidate(loader);

test('every page is valid HTML', async () => {
  const pages = [...readSite(DIST).pages.keys()];
  assert.deepEqual((await Promise.all(pages.map(faultsOf))).flat(), []);
});

test('the validator tells a fault', async () => {
  const { valid } = await validator.validateString('<p><div style="color:red">text</div></p>');
  assert.equal(valid, false);
});

/** The faults of a page, each with its place. */
const faultsOf = async (page: string): Promise<string[]> => {
  const report = await validator.validateString(readFileSync(join(DIST, page), 'utf8'), page);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message, selector }) =>
        `${page}:${line}:${column} ${ruleId}: ${message} (${selector})`,
    ),
  );
};
