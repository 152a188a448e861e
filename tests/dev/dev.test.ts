/** npm run dev in a copy of the project: what it serves, and that it follows what is saved. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ProjectCopy } from '../support/project-copy.ts';

/** How long the slowest machine may take for anything. */
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
