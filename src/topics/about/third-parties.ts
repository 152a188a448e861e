import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BoundarySource } from '../map/drawing/ground/topology.ts';

/** Path of the notices, from the site's root; in the archive too. */
export const NOTICES = 'notices.txt';

/** A work of others that the site hands on. */
interface ThirdParty {
  name: string;
  /** The part of it that the site has, in Chinese. */
  use: string;
  licence: string;
}

/** Packages of npm of which parts are in the site's files, with what they are there for. */
export const PACKAGES: Record<string, string> = {
  '@fontsource-variable/noto-sans-sc': '全书、地图印刷页和图片里的字形（思源黑体）',
  '@fontsource-variable/noto-serif-sc': '全书、分享图片、图标里的字形（思源宋体）',
  '@oddbird/popover-polyfill': '旧浏览器里的弹出框',
  fflate: '讲义存为 Word',
  'opencc-js': '检索：繁体字同简体字的对应',
  pagefind: '检索程序和索引',
  'pinyin-pro': '检索：汉字的拼音',
  uqr: '讲义里的二维码',
  'workbox-core': '离线阅读',
  'workbox-precaching': '离线阅读',
  'workbox-routing': '离线阅读',
  'workbox-strategies': '离线阅读',
};

/** Files of a package, and folders of them. */
const LICENCE_FILE = /^(licen[cs]es?|copying|notice|third[-_]party)[\w-]*(\.(md|txt))?$/i;

/** Lists the parts of the site that are others' work: parts of packages, and the boundaries of its maps. */
export function thirdParties(root = process.cwd()): ThirdParty[] {
  const packages = Object.entries(PACKAGES).map(([name, use]) => {
    const { version, license } = JSON.parse(read(root, 'node_modules', name, 'package.json'));
    return { name: `${name} ${version}`, use, licence: license };
  });
  return [...packages, ...boundaries(root)];
}

/**
 * The notices of all of them as one text, made of the licences that came with the packages.
 * @throws Error for a package without one
 */
export function notices(root = process.cwd()): string {
  const licences = Object.keys(PACKAGES).map((name): [string, string] => {
    const folder = join(root, 'node_modules', name);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => relative(folder, join(file.parentPath, file.name)))
      .filter((path) => LICENCE_FILE.test(path.split(sep)[0] ?? ''))
      .sort();
    if (files.length === 0) throw new Error(`${name} has no file with its licence`);
    return [name, files.map((file) => read(folder, file).trim()).join('\n\n')];
  });
  for (const { package: name, licenceId, copyright } of boundarySources(root)) {
    const file = join(root, 'node_modules/spdx-license-list/licenses', `${licenceId}.json`);
    const { licenseText } = JSON.parse(read(file));
    // Some texts of the list name a holder as an example.
    const text = licenseText.replace(/^(Copyright \(c\) .*\n)+\n/m, '').trim();
    licences.push([name.replace('@', ' '), `${copyright}\n\n${text}`]);
  }
  // Parts of one program often come with the same licence.
  const texts = [...Map.groupBy(licences, ([, text]) => text)].map(
    ([text, packages]) => `${packages.map(([name]) => name).join(', ')}\n\n${text}`,
  );
  const list = thirdParties(root).map(
    ({ name, use, licence }) => `${name}\n  ${use}\n  ${licence}`,
  );
  const head = '东北振兴文库：第三方组件和数据的许可声明';
  return [head, ...list, ...texts.map((text) => `${'-'.repeat(72)}\n\n${text}`)]
    .join('\n\n')
    .replaceAll('\r\n', '\n')
    .concat('\n');
}

function boundaries(root: string): ThirdParty[] {
  return boundarySources(root).map(({ package: name, licence, title }) => ({
    name: name.replace('@', ' '),
    use: `地图的底图：${title}`,
    licence,
  }));
}

/** None where no map is drawn. */
function boundarySources(root: string): BoundarySource[] {
  const file = join(root, 'content/maps/sources.json');
  return existsSync(file) ? JSON.parse(read(file)) : [];
}

function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}
