import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SeedCopy } from '../../tests/support/seeds.ts';
import { readGazetteer } from './read-gazetteer.ts';

const HEIHE = '- id: heihe\n  name: 黑河市\n  kind: prefecture\n  precision: none\n';

/** The message of the error that a conversion with a spoiled gazetteer ends with. */
function fault(name: string, entry: string, doc = 'opinion-62'): string {
  using copy = new SeedCopy('gazetteer', doc);
  copy.append('gazetteer', name, entry);
  return copy.fault();
}

describe('a faulty gazetteer', () => {
  test('two places with one id', () => {
    assert.match(fault('places.yaml', `\n${HEIHE}`), / duplicate-id: the place heihe /);
  });
  test('ids of places that are not there', () => {
    const wrong = HEIHE.replace('heihe', 'heihe-xin');
    assert.match(
      fault('places.yaml', `\n${wrong}  within: nowhere`),
      /places\.yaml:\d+:\d+ unknown-id: no place has the id nowhere\n/,
    );
    assert.match(
      fault('compounds.yaml', '- {form: 某某, parts: [[某, nowhere]]}'),
      / unknown-id: /,
    );
  });
  test('a source that is not described', () => {
    const wrong = HEIHE.replace('heihe', 'heihe-xin').replace('none', 'exact');
    assert.match(
      fault('places.yaml', `\n${wrong}  position: [127.5, 50.2]\n  source: hearsay`),
      / unknown-id: no source has the id hearsay\n/,
    );
  });
  test('places that lie in each other', () => {
    const one = HEIHE.replace('heihe', 'heihe-nan').replace(
      '\n  kind',
      '\n  within: heihe-bei\n  kind',
    );
    const two = HEIHE.replace('heihe', 'heihe-bei').replace(
      '\n  kind',
      '\n  within: heihe-nan\n  kind',
    );
    assert.match(
      fault('places.yaml', `\n${one}${two}`),
      / place-in-itself: the place heihe-nan lies in itself: within heihe-bei, heihe-nan\n/,
    );
  });
  test('a place whose code and surroundings are of two provinces, unless a note says why', () => {
    const place = (id: string, rest: string) =>
      `\n- {id: ${id}, name: 某区, kind: county, precision: none, adcode: "150723"${rest}}`;
    assert.match(
      fault('places.yaml', place('mou-qu', ', within: heihe')),
      / other-province: the place mou-qu has a code of another province than it lies in: 150723\n/,
    );
    assert.match(fault('places.yaml', place('mou-qu', '')), / other-province: the place mou-qu /);
    const explained = `${place('mou-qu', ', within: heihe, note: 由黑河市管辖。')}\n${HEIHE}`;
    assert.match(fault('places.yaml', explained), / duplicate-id: /);
  });
  test('a position without its precision, or of unknown error', () => {
    const wrong = HEIHE.replace('heihe', 'heihe-xin');
    assert.match(
      fault('places.yaml', `\n${wrong}  position: [127.5, 50.2]`),
      / schema: position: a position and a precision other than none go together\n/,
    );
    assert.match(
      fault(
        'places.yaml',
        `\n${wrong.replace('none', 'approximate')}  position: [127.5, 50.2]\n  source: editor`,
      ),
      / schema: error: an approximate position says how far it may be off/,
    );
  });
});

describe('a faulty decision', () => {
  const decision = (passage: string, word: string) =>
    `- {document: opinion-62, passage: ${passage}, reads: {${word}: heihe}, reason: test}`;

  test('about a passage that is not there, or a word that is not in it', () => {
    const none = decision('支持黑河', '黑河');
    assert.match(
      fault('decisions.yaml', none),
      / stale-entry: the document has no passage “支持黑河”\n/,
    );
    const other = decision('支持吉林长春', '黑河');
    assert.match(fault('decisions.yaml', other), / stale-entry: the passage does not hold 黑河\n/);
  });
  test('about a passage that occurs twice', () => {
    assert.match(
      fault('decisions.yaml', decision('东北三省', '东北')),
      / ambiguous-entry: the passage “东北三省” occurs \d+ times in the document\n/,
    );
  });
});

test('seeds without a gazetteer have no places', () => {
  using copy = new SeedCopy('opinion-62');
  assert.equal(readGazetteer(copy.root, copy.seeds).places.size, 0);
});
