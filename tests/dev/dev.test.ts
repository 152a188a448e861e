/** npm run dev in a copy of the project: what it serves, and that it follows what is saved. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { examplesOf, oneOfEachKind } from '../support/page-types.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

/** The time that the slowest machine may take for anything, in milliseconds. */
const PATIENCE = 60_000;

const copy = new ProjectCopy();
let server: ChildProcess;
let output = '';
let address = '';

before(async () => {
  server = spawn(process.execPath, ['scripts/commands/dev/dev.ts'], {
    cwd: copy.folder,
    env: { ...process.env, PORT: '0', ASTRO_DISABLE_UPDATE_CHECK: 'true' },
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  await until(() => /The site is at/.test(output));
  const [, port] = /localhost:(\d+)/.exec(output) ?? [];
  address = `http://127.0.0.1:${port}/`;
});

after(async () => {
  if (server.exitCode === null && server.kill('SIGKILL')) await once(server, 'close');
  copy[Symbol.dispose]();
});

const WAYS_OF_SEEING = [
  { media: 'screen', width: 1440 },
  { media: 'screen', width: 360 },
  { media: 'print', width: 720 },
] as const;

test('a document is reviewed beside its source, in dev only', async () => {
  const page = await fetch(`${address}review/opinion-62`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<h1>核对：国务院关于深入推进/);
  assert.equal((await fetch(`${address}review/nothing`)).status, 404);
  assert.match(await (await fetch(`${address}review/`)).text(), /href="\/review\/plan-13"/);
  assert.ok(!pagesIn(DIST).some((path) => path.startsWith('review')));
});

/** The properties between whose values layers decide: in the page, for one element of each name, classes and parent. */
function looksOfPage(): Record<string, string[]> {
  const names =
    'display position visibility color background-color font-family font-size font-weight ' +
    'line-height letter-spacing text-align text-indent text-decoration-line text-decoration-style ' +
    'margin-top margin-right margin-bottom margin-left padding-top padding-right padding-bottom ' +
    'padding-left border-top-width border-right-width border-bottom-width border-left-width ' +
    'border-top-color border-bottom-style max-width max-height white-space word-break z-index ' +
    'grid-template-areas flex-direction justify-content align-items column-gap row-gap overflow-x';
  const looks: Record<string, string[]> = {};
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('script, style, template, noscript')) continue;
    const signOf = (it: Element | null) => it && `${it.localName}.${[...it.classList].join('.')}`;
    const parent = element.parentElement;
    const sign = [parent?.parentElement ?? null, parent, element].map(signOf).join(' > ');
    if (sign in looks) continue;
    const style = getComputedStyle(element);
    looks[sign] = names.split(' ').map((name) => `${name}: ${style.getPropertyValue(name)}`);
  }
  return looks;
}

/** Waits until something holds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end || server.exitCode !== null) throw new Error(`in vain:\n${output}`);
    await setTimeout(50);
  }
}

async function read(path: string): Promise<string> {
  const response = await fetch(address + path);
  assert.equal(response.status, 200, path);
  return response.text();
}

/** Changes a file of the copy as an editor does; `old` must stand in it. */
function change(path: string, old: string, fresh: string): void {
  const file = join(copy.folder, path);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(old), `${path} has no “${old}”`);
  writeFileSync(file, text.replace(old, fresh));
}

test('pages are served, and what the build makes of them or beside them', async () => {
  assert.match(await read('plan-13/c05.html'), /id="c05-s1-p1"/);
  assert.match(await read('maps/gateways.html'), /<svg/);
  assert.match(await read('search.html'), /src="search\/page\.js"/);
  assert.match(await read('search/page.js'), /^"use strict";\(\(\)=>/);
  assert.match(await read('search/index/pagefind-entry.json'), /"page_count":\d/);
  assert.match(await read('data/previews/places.js'), /dalian/);
  assert.match(await read('data/passages/reform-40.js'), /"c01-p1"/);
  assert.match(await read('data/projects.csv'), /^\uFEFF?id,/);
});

test('pages look as they do when built, where cascade layers are only an order of rules', async () => {
  const browser = await launchBrowser();
  const built = await serveDist();
  const page = await newReader(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
  const faults: string[] = [];
  const looksOf = async (url: string) => {
    await page.goto(url);
    const looks: Record<string, string[]>[] = [];
    for (const { media, width } of WAYS_OF_SEEING) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 900 });
      looks.push(await page.evaluate(looksOfPage));
    }
    return looks;
  };
  try {
    for (const path of someOf(oneOfEachKind(examplesOf(pagesIn(DIST))), 4)) {
      // The page for missing addresses has none in dev.
      if (path === '404.html') continue;
      const here = await looksOf(address + path);
      const there = await looksOf(built.url + path);
      for (const [way, looks] of there.entries()) {
        for (const [element, look] of Object.entries(looks)) {
          const inDev = here[way]?.[element] ?? look;
          const differing = look.filter((it, index) => it !== inDev[index]);
          if (differing.length > 0) {
            const place = `${path}, ${WAYS_OF_SEEING[way]?.media} ${WAYS_OF_SEEING[way]?.width}`;
            faults.push(`${place}: ${element} has ${differing.join('; ')}`);
          }
        }
      }
    }
    // Mended by giving the rule of the later layer the weight of the other one.
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
    await built.close();
  }
});

test('a fault in seeds/ is told and changes nothing, until it is mended', async () => {
  const before = readFileSync(join(copy.folder, 'content/data/glossary.json'), 'utf8');
  change('seeds/glossary.yaml', '  term: 三供一业\n', '  trem: 三供一业\n');
  await until(() => /seeds\/glossary\.yaml:\d+:\d+ schema: .+\n.+\n? *fix: /s.test(output));
  assert.equal(readFileSync(join(copy.folder, 'content/data/glossary.json'), 'utf8'), before);
  assert.match(await read('glossary.html'), /三供一业/);
  change('seeds/glossary.yaml', '  trem: 三供一业\n', '  term: 三供一业\n');
});

test('a change of seeds/ is in the page and in the data soon after', async () => {
  change('seeds/glossary.yaml', 'explanation: 国有企业职工', 'explanation: 试改国有企业职工');
  await until(async () => (await read('glossary.html')).includes('试改国有企业职工'));
  assert.match(await read('data/glossary.json'), /试改国有企业职工/);
});

test('a change of a page is in the page', async () => {
  change('src/pages/glossary.astro', '编者释义', '试改释义');
  await until(async () => (await read('glossary.html')).includes('试改释义'));
});

test('a changed program converts anew, and a change of the command itself is told', async () => {
  const runs = () => output.split('✓ converted').length;
  const before = runs();
  change('scripts/prove/character-ledger.ts', 'import', '// changed\nimport');
  await until(() => runs() > before);
  change('scripts/commands/dev/dev.ts', 'import', '// changed\nimport');
  await until(() => /dev\.ts has changed: start npm run dev again/.test(output));
});

test('Ctrl+C ends it', async () => {
  server.kill('SIGINT');
  const [code] = await once(server, 'close');
  assert.equal(code, 0);
});
