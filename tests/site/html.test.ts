/** The HTML of the pages of the built site is valid, by the standard and by what it recommends. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { pagesIn } from '../support/built-site.ts';
import { DIST } from '../support/server.ts';
import { triedPages } from '../support/tried-pages.ts';

/** Works out its rules once and not for each page again, which takes a fifth of the whole time. */
class OneConfigLoader extends StaticConfigLoader {
  private resolved?: ResolvedConfig | Promise<ResolvedConfig>;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.resolved ??= super.getConfigFor(handle);
    return this.resolved;
  }
}

const loader = new OneConfigLoader({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // An id may begin with a digit: that of a project whose name does.
    'valid-id': ['error', { relaxed: true }],
    // A heading may be called by its text alone, without the link that stands in it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});
const validator = new HtmlValidate(loader);

test('pages of every kind are valid HTML, and in a full run every page', async () => {
  const all = pagesIn(DIST);
  const pages = triedPages(all, all, 60);
  assert.deepEqual((await Promise.all(pages.map(faultsOf))).flat(), []);
});

test('nothing stands behind the end of a page', () => {
  const unfinished = pagesIn(DIST).filter(
    (page) => !readFileSync(join(DIST, page), 'utf8').trimEnd().endsWith('</body></html>'),
  );
  assert.deepEqual(unfinished, []);
});

test('the validator tells a fault', async () => {
  const { valid } = await validator.validateString('<p><div style="color:red">text</div></p>');
  assert.equal(valid, false);
});

/** The faults of a page, each with its place. */
async function faultsOf(page: string): Promise<string[]> {
  const report = await validator.validateString(readFileSync(join(DIST, page), 'utf8'), page);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message, selector }) =>
        `${page}:${line}:${column} ${ruleId}: ${message} (${selector})`,
    ),
  );
}
