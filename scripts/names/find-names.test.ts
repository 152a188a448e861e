import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeAt } from '../lib/edition-error.ts';
import { findNames } from './find-names.ts';
import type { DecidedName } from './model.ts';
import { placeLexicon } from './place-lexicon.ts';
import type { Gazetteer } from './read-gazetteer.ts';
import { CuratedPlace } from './schemas.ts';
import { NO_UNITS } from './units.ts';

function place(id: string, kind: string, forms: unknown[], more: object = {}) {
  return CuratedPlace.parse({ id, name: id, kind, precision: 'none', forms, ...more });
}

const PLACES = [
  place('jilin', 'province', ['吉林省', '吉林']),
  place('jilinshi', 'prefecture', ['吉林市', '吉林'], { within: 'jilin' }),
  place('liaoning', 'province', ['辽宁']),
  place('changchun', 'prefecture', ['长春'], { within: 'jilin' }),
  place('changchun-xinqu', 'zone', ['长春新区'], { within: 'changchun' }),
  place('taonan', 'county', ['洮南'], { within: 'jilin' }),
  place('tonghua', 'prefecture', ['通化'], { within: 'jilin' }),
  place('tonghuaxian', 'county', ['通化县'], { within: 'tonghua' }),
  place('heilongjiang', 'province', ['黑龙江']),
  place('heilongjiang-river', 'river', ['黑龙江']),
  place('songhuajiang', 'river', ['松花江']),
  place('yalujiang', 'river', ['鸭绿江']),
  place('bridge', 'bridge', ['新鸭绿江大桥'], { namedAfter: ['yalujiang'] }),
  place('helong', 'county', ['和龙']),
  place('qianjin', 'town', [{ t: '前进', after: ['抚远-'] }]),
  place('menggu', 'country', [{ t: '蒙', after: ['中'], not: ['蒙药'] }]),
  place('shenyang', 'prefecture', ['沈阳']),
  place('fushun', 'prefecture', ['抚顺']),
];

const GAZETTEER: Gazetteer = {
  places: new Map(PLACES.map((entry) => [entry.id, entry])),
  compounds: [
    {
      data: {
        form: '沈抚',
        parts: [
          ['沈', 'shenyang'],
          ['抚', 'fushun'],
        ],
      },
      place: placeAt('compounds.yaml', '', 0),
    },
  ],
  words: [{ data: { word: '和龙头', reason: 'two words' }, place: placeAt('words.yaml', '', 0) }],
  decisions: [],
  units: NO_UNITS,
  sources: new Map(),
};

/** Names found, as `word=place`. */
function found(text: string, decided: DecidedName[] = []): string {
  return findNames(text, GAZETTEER, placeLexicon(GAZETTEER), decided)
    .map((name) => `${text.slice(name.start, name.end)}=${name.place}`)
    .join(' ');
}

describe('words', () => {
  test('the longest word counts', () => {
    assert.equal(found('通化县和吉林省'), '通化县=tonghuaxian 吉林省=jilin');
  });
  test('a longer word that is no place hides the name in it', () => {
    assert.equal(found('集团和龙头企业'), '');
    assert.equal(found('珲春、和龙、丹东'), '和龙=helong');
  });
  test('a form may need or forbid what stands beside it', () => {
    assert.equal(found('抚远-前进铁路，奋勇前进'), '前进=qianjin');
    assert.equal(found('中蒙合作，现代中蒙药'), '蒙=menggu');
  });
  test('the pieces of a compound count', () => {
    assert.equal(found('沈抚同城化'), '沈=shenyang 抚=fushun');
  });
});

describe('names inside names', () => {
  test('the place around counts too', () => {
    assert.equal(found('长春新区'), '长春新区=changchun-xinqu 长春=changchun');
  });
  test('so does what it is named after', () => {
    assert.equal(found('新鸭绿江大桥'), '新鸭绿江大桥=bridge 鸭绿江=yalujiang');
  });
  test('a county does not count for the city of the same name', () => {
    assert.equal(found('通化县'), '通化县=tonghuaxian');
  });
});

describe('names of several places', () => {
  test('company on the left or the right tells which', () => {
    assert.equal(found('长春—吉林'), '长春=changchun 吉林=jilinshi');
    assert.equal(found('吉林—通化'), '吉林=jilinshi 通化=tonghua');
    assert.equal(found('辽宁、吉林'), '辽宁=liaoning 吉林=jilin');
    assert.equal(found('黑龙江、松花江'), '黑龙江=heilongjiang-river 松花江=songhuajiang');
  });
  test('a name right before a place within it is the one around it', () => {
    assert.equal(found('长春、吉林洮南'), '长春=changchun 吉林=jilin 洮南=taonan');
  });
  test('without company it is the first', () => {
    assert.equal(found('建设吉林基地'), '吉林=jilin');
    assert.equal(found('建成黑龙江骨干工程'), '黑龙江=heilongjiang');
  });
});

describe('decisions', () => {
  test('go before everything', () => {
    const text = '长春、吉林电力';
    assert.equal(found(text, [{ start: 3, end: 5, place: 'jilin' }]), '长春=changchun 吉林=jilin');
    assert.equal(found(text, [{ start: 3, end: 5, place: null }]), '长春=changchun');
  });
  test('that are not sure say so', () => {
    const decided = [{ start: 0, end: 4, place: 'changchun-xinqu', probable: true as const }];
    const names = findNames('长春新区和长春', GAZETTEER, placeLexicon(GAZETTEER), decided);
    assert.deepEqual(
      names.map(({ place, probable }) => [place, probable]),
      [
        ['changchun-xinqu', true],
        ['changchun', true],
        ['changchun', undefined],
      ],
    );
  });
  test('a word may not run into a decided name', () => {
    assert.equal(found('长春新区', [{ start: 2, end: 4, place: null }]), '长春=changchun');
  });
});
