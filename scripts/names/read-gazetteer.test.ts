import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
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
  test('words that are listed twice', () => {
    const word = '- word: 东北虎\n  reason: An animal.';
    assert.match(
      fault('words.yaml', word),
      / duplicate-id: the entry of line \d+ stands here again\n/,
    );
    const form = '- {form: 京沈, parts: [[京沈, shenyang]]}';
    assert.match(
      fault('sources.yaml', '- id: geonames\n  text: 另一种说法。'),
      / duplicate-id: geonames is listed twice\n/,
    );
    assert.match(fault('compounds.yaml', form), / duplicate-id: 京沈 is listed twice\n/);
    const unit = '- names: [无极]\n  reason: A word.';
    assert.match(fault('unit-words.yaml', unit), / duplicate-id: 无极 is listed twice\n/);
  });
  test('words that are no unit’s, or hold none', () => {
    const words = (names: string) =>
      fault('unit-words.yaml', `- names: [${names}]\n  reason: A word.`);
    assert.match(words('朝阳区, 东山第'), / stale-entry: 东山第 is no name of a unit\n/);
    assert.match(words('北海公园, 大别山'), / stale-entry: 大别山 holds no name of a unit\n/);
    assert.match(words('北海1'), / schema: /);
  });
  test('a list of units that isn’t the one that was made', () => {
    const beijing = '110000\tbeijing\t北京市\t116.399\t39.9036\tseat';
    assert.match(
      fault('units.tsv', beijing),
      /units\.tsv:\d+:1 duplicate-id: 110000 stands twice in the list\n/,
    );
    const other = beijing.replace('110000', '119999').replace('beijing', 'bei-jing');
    for (const line of [
      other.replace('116.399', '716.399'),
      other.replace('39.9036', 'north'),
      other.replace('bei-jing', '../beijing'),
      other.replace('\tseat', '\thearsay'),
      other.replace('seat', 'seat\r'),
      '119999\tbei-jing',
    ])
      assert.match(fault('units.tsv', line), /units\.tsv:\d+:1 schema: this is no unit /, line);
    using copy = new SeedCopy('gazetteer', 'opinion-62');
    copy.replace('gazetteer', 'units.tsv', 'code\tid', 'id\tcode');
    assert.match(copy.fault(), /units\.tsv:1:1 schema: the columns must be code, id, name/);
    const lost = '110102\txicheng\t西城区\t116.3606\t39.9139\tseat\n';
    using shorter = new SeedCopy('gazetteer', 'opinion-62');
    shorter.replace('gazetteer', 'units.tsv', lost, '');
    const told = shorter.fault();
    assert.match(told, /units\.tsv:2:1 checksum: the (\d+) units below aren’t the \d+ that were/);
  });
  test('boundaries that aren’t those that were made, and none at all', () => {
    for (const name of ['china.topojson', 'seats.json']) {
      const path = `boundaries/${name}`;
      const told = new RegExp(`${name}:1:1 checksum: its bytes aren’t those of sources.json\n`);
      assert.match(fault(path, ' '), told);
      using copy = new SeedCopy('gazetteer', 'opinion-62');
      rmSync(copy.path('gazetteer', path));
      assert.match(copy.fault(), new RegExp(`${name}:1:1 checksum: the file is missing\n`));
    }
    assert.match(fault('boundaries/sources.json', ','), /sources\.json:1:1 schema: /);
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

  const PLACE =
    '\n- {id: mou-xian, name: 某县, kind: county, precision: exact, source: seat, within: heilongjiang, ';
  test('a code that no unit has', () => {
    assert.match(
      fault('places.yaml', `${PLACE}adcode: "231199", position: [127.5, 50.2]}`),
      /places\.yaml:\d+:3 unknown-code: no unit has the code 231199 of mou-xian\n/,
    );
    assert.match(
      fault('places.yaml', `${PLACE}adcode: "999999", position: [127.5, 50.2]}`),
      / (unknown-code|other-province): /,
    );
    // A note frees none but a unit that was given up.
    const note = ', note: 某地的县。';
    assert.match(
      fault('places.yaml', `${PLACE}adcode: "231199", position: [127.5, 50.2]${note}}`),
      / unknown-code: no unit has the code 231199 of mou-xian\n/,
    );
  });
  test('a position outside its unit, its province or its country', () => {
    const wrong = (more: string) => fault('places.yaml', `${PLACE}${more}}`);
    // 黑河's seat lies in 爱辉区 (231102), not in 呼玛县 (232721) and not in Africa.
    assert.match(
      wrong('adcode: "232721", position: [127.5, 50.24]'),
      / wrong-position: the position 127\.5, 50\.24 of mou-xian lies outside the unit with its code 232721\n/,
    );
    assert.match(
      wrong('adcode: "232721", position: [127.5, 50.24], note: 县府驻地在别处。'),
      / wrong-position: .* lies outside the unit with its code 232721\n/,
    );
    assert.match(wrong('adcode: "231102", position: [50.24, 12.5]'), / wrong-position: /);
    assert.match(
      wrong('position: [37.6, 55.75]'),
      / wrong-position: .* lies in no province, and is within no country abroad\n/,
    );
  });
  test('a foreign place that lies in China', () => {
    assert.match(
      fault(
        'places.yaml',
        '\n- {id: mou-shi, name: 某市, kind: foreign-city, precision: exact, source: seat, within: eluosi, position: [126.6, 45.7]}',
      ),
      / wrong-position: .* lies in China, but is within a country abroad\n/,
    );
  });
  test('a name that is none of the forms', () => {
    using copy = new SeedCopy('gazetteer', 'opinion-62');
    copy.replace('gazetteer', 'places.yaml', '  name: 齐齐哈尔市\n', '  name: 齐齐哈而市\n');
    assert.match(
      copy.fault(),
      / other-name: the name of qiqihaer, 齐齐哈而市, is none of its forms: /,
    );
  });
});
