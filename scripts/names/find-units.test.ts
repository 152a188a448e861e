import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { namesIn } from './find-names.ts';
import { readGazetteer } from './read-gazetteer.ts';
import { fullIdOf } from './readings.ts';

const ROOT = join(import.meta.dirname, '../..');
const gazetteer = { ...readGazetteer(ROOT, join(ROOT, 'seeds')), decisions: [] };

/** Names with a code in a document of some passages, as `word=code`. */
function found(...texts: string[]): string {
  const readings = texts.map((text, i) => ({ doc: 'new', block: `p${i}`, text }));
  const { names, gazetteer: all } = namesIn(readings, gazetteer);
  return readings
    .flatMap((reading) =>
      (names.get(fullIdOf(reading)) ?? []).flatMap(({ start, end, place }) => {
        const code = all.places.get(place)?.adcode;
        return code ? [`${reading.text.slice(start, end)}=${code}`] : [];
      }),
    )
    .join(' ');
}

describe('units of China that the gazetteer doesn’t describe', () => {
  test('are found in full and short', () => {
    assert.equal(found('马鞍山市和宣城'), '马鞍山市=340500 宣城=341800');
    assert.equal(
      found('恩施土家族苗族自治州、湘西州'),
      '恩施土家族苗族自治州=422800 湘西州=433100',
    );
    assert.equal(found('神农架林区，六枝特区'), '神农架林区=429021 六枝特区=520203');
    assert.equal(found('阿拉善左旗'), '阿拉善左旗=152921');
    assert.equal(found('塔什库尔干塔吉克自治县'), '塔什库尔干塔吉克自治县=653131');
    assert.equal(found('西藏、宁夏回族自治区'), '西藏=540000 宁夏回族自治区=640000');
  });
  test('a longer name hides one in it', () => {
    assert.equal(found('芜湖马鞍山江海联运枢纽'), '芜湖=340200 马鞍山=340500');
    assert.equal(found('南京大学和苏州河，珠江入海口'), '');
  });
  test('of one name several units have, company tells which it is', () => {
    assert.equal(
      found('杭州市西湖区和南昌市西湖区'),
      '杭州市=330100 西湖区=330106 南昌市=360100 西湖区=360103',
    );
    assert.equal(found('建设西湖区'), '');
    assert.equal(found('北京海淀、北京朝阳'), '北京=110000 海淀=110108 北京=110000 朝阳=110105');
    assert.equal(found('深圳市南山区'), '深圳市=440300 南山区=440305');
  });
  test('words of daily language are no names without company', () => {
    assert.equal(found('加强合作，保护资源，延长日照时数，长治久安'), '');
    assert.equal(found('辽宁省朝阳市发展朝阳产业'), '辽宁省=210000 朝阳市=211300');
    assert.equal(
      found('青海省海东市平安区推进平安建设'),
      '青海省=630000 海东市=630200 平安区=630203',
    );
    assert.equal(found('江苏省共同发展，比如东海，老城区和郊区'), '江苏省=320000');
    assert.equal(found('珠海、中山、江门'), '珠海=440400 中山=442000 江门=440700');
    assert.equal(found('武汉中西部地区形成都市圈'), '武汉=420100');
  });
  test('a county’s short name counts where its province or prefecture is named', () => {
    assert.equal(found('绩溪抽水蓄能电站'), '');
    assert.equal(found('安徽发展较快', '绩溪抽水蓄能电站'), '安徽=340000 绩溪=341824');
    assert.equal(
      found('上海青浦、江苏吴江', '青浦先行'),
      '上海=310000 青浦=310118 江苏=320000 吴江=320509 青浦=310118',
    );
  });
  test('of the places described here only those of a region that the document is about count', () => {
    assert.equal(found('广东省的朝阳项目和大安工程'), '广东省=440000');
    assert.equal(found('辽宁省朝阳项目'), '辽宁省=210000 朝阳=211300');
  });
});
