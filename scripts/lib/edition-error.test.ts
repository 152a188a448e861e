import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditionError, placeAt } from './edition-error.ts';

test('signs that would steer a terminal or turn the text are written out', () => {
  const source = '第\u{1b}[31m一\u{202e}章\u{7}';
  const place = placeAt(`seeds/\u{200f}x.yaml`, `${source}\n`, 2);
  const { message } = new EditionError('some-code', place, 'it has \u{9b}', 'remove \u{2028}');
  assert.equal(
    message,
    'seeds/\\u{200f}x.yaml:1:3 some-code: it has \\u{9b}\n' +
      '  第\\u{1b}[31m一\\u{202e}章\\u{7}\n' +
      '  fix: remove \\u{2028}',
  );
});

test('Chinese, quotation marks and blanks stay as they are', () => {
  const place = placeAt('seeds/一 二.yaml', '“北粮南运”　100%', 0);
  const { message } = new EditionError('code', place, '“甲”', '乙');
  assert.equal(message, 'seeds/一 二.yaml:1:1 code: “甲”\n  “北粮南运”　100%\n  fix: 乙');
});
