import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { explain, portFrom, serve } from './serve.ts';

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'site/plan-13'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), 'home');
  await writeFile(join(folder, 'site/404.html'), 'not here');
  await writeFile(join(folder, 'site/plan-13/index.html'), '东北振兴');
  await writeFile(join(folder, 'site/plan-13/data.json'), '{}');
});

after(() => rm(folder, { recursive: true }));

/** Asks for a path exactly as written, which `fetch` would normalize first. */
function get(port: number, path: string, method = 'GET') {
  return new Promise<{ status: number; type: string; location: string; body: string }>(
    (done, fail) => {
      request({ host: '127.0.0.1', port, path, method }, async (response) => {
        const chunks = await response.toArray();
        const { 'content-type': type = '', location = '' } = response.headers;
        const body = Buffer.concat(chunks).toString();
        done({ status: response.statusCode ?? 0, type, location, body });
      })
        .on('error', fail)
        .end();
    },
  );
}

for (const prefix of ['/', '/any/sub/path/']) {
  describe(`a site served under ${prefix}`, () => {
    let port: number;
    let close: () => Promise<void>;
    before(async () => {
      ({ port, close } = await serve({ root: join(folder, 'site'), prefix }, 0));
    });
    after(() => close());

    test('gives a folder its index.html, as UTF-8', async () => {
      const page = await get(port, `${prefix}plan-13/?q=1`);
      assert.deepEqual([page.status, page.body], [200, '东北振兴']);
      assert.equal(page.type, 'text/html; charset=utf-8');
    });

    test('sends a folder without its slash to the one with it', async () => {
      const { status, location } = await get(port, `${prefix}plan-13`);
      assert.deepEqual([status, location], [301, 'plan-13/']);
    });

    test('keeps what stands behind the question mark', async () => {
      const { location } = await get(port, `${prefix}plan-13?q=%E4%B8%9C&doc=plan-13`);
      assert.equal(location, 'plan-13/?q=%E4%B8%9C&doc=plan-13');
    });

    test('names the type of a file by its ending', async () => {
      const { type } = await get(port, `${prefix}plan-13/data.json`);
      assert.equal(type, 'application/json; charset=utf-8');
    });

    test('answers what is missing with 404.html and status 404', async () => {
      const { status, type, body } = await get(port, `${prefix}plan-14/c01.html`);
      assert.deepEqual([status, type, body], [404, 'text/html; charset=utf-8', 'not here']);
    });

    test('never leaves its folder', async () => {
      const ways = [
        '../secret.txt',
        '%2e%2e/secret.txt',
        '..%2fsecret.txt',
        'plan-13/../../secret.txt',
      ];
      for (const way of [...ways, '%2e%2e%5csecret.txt', '/secret.txt', '%00', '%']) {
        const { status, body } = await get(port, prefix + way);
        assert.deepEqual([status, body], [404, 'not here'], way);
      }
    });

    test('gives HEAD no body and refuses other methods', async () => {
      const head = await get(port, prefix, 'HEAD');
      assert.deepEqual([head.status, head.body], [200, '']);
      assert.equal((await get(port, prefix, 'POST')).status, 405);
    });
  });
}

test('packs text for those who take it, and sends nothing that is known already', async () => {
  const { port, close } = await serve({ root: join(folder, 'site'), prefix: '/' }, 0);
  const address = `http://127.0.0.1:${port}/plan-13/`;
  const packed = await fetch(address, { headers: { 'Accept-Encoding': 'br, gzip;q=0.8' } });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.equal(await packed.text(), '东北振兴');
  const plain = await fetch(address, { headers: { 'Accept-Encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
  assert.equal(plain.headers.get('content-length'), '12');
  const tag = plain.headers.get('etag') ?? '';
  assert.equal((await fetch(address, { headers: { 'If-None-Match': tag } })).status, 304);
  await close();
});

describe('what a request says in its headers', () => {
  let close: () => Promise<void>;
  let ask: (headers: Record<string, string>) => Promise<Response>;
  before(async () => {
    const server = await serve({ root: join(folder, 'site'), prefix: '/' }, 0);
    close = server.close;
    const address = `http://127.0.0.1:${server.port}/plan-13/`;
    ask = (headers) => fetch(address, { headers: { 'Accept-Encoding': 'identity', ...headers } });
  });
  after(() => close());

  test('gzip is sent to those who take it alone', async () => {
    const packed = async (codings: string) =>
      (await ask({ 'Accept-Encoding': codings })).headers.get('content-encoding') === 'gzip';
    for (const codings of ['gzip', 'GZIP;q=0.1', 'br, *;q=0.5', 'gzip ; q=1'])
      assert.ok(await packed(codings), codings);
    for (const codings of ['gzip;q=0', 'br;q=1, gzip; q=0.0', '*, gzip;q=0', 'identity', 'xgzip'])
      assert.ok(!(await packed(codings)), codings);
  });

  test('a file that is known by one of several tags is not sent again', async () => {
    const tag = (await ask({})).headers.get('etag') ?? '';
    for (const known of [`"a", ${tag}, "b"`, tag.replace('W/', ''), '*'])
      assert.equal((await ask({ 'If-None-Match': known })).status, 304, known);
    assert.equal((await ask({ 'If-None-Match': '"a", W/"b"' })).status, 200);
  });

  test('a part of a file is sent as a part', async () => {
    const text = Buffer.from('东北振兴');
    const cases: [string, number, number][] = [
      ['bytes=0-2', 0, 3],
      ['bytes=3-', 3, 12],
      ['bytes=-3', 9, 12],
      ['bytes=6-99', 6, 12],
    ];
    for (const [range, start, end] of cases) {
      const part = await ask({ Range: range });
      assert.equal(part.status, 206, range);
      assert.equal(part.headers.get('content-range'), `bytes ${start}-${end - 1}/12`);
      assert.equal(await part.text(), text.subarray(start, end).toString());
    }
  });

  test('a part that can’t be is refused, and what isn’t understood gives the whole', async () => {
    const behind = await ask({ Range: 'bytes=12-' });
    assert.deepEqual([behind.status, behind.headers.get('content-range')], [416, 'bytes */12']);
    const odd = [{ Range: 'bytes=0-1,4-5' }, { Range: 'lines=1-2' }, { Range: 'bytes=5-2' }];
    for (const headers of [...odd, { Range: 'bytes=0-2', 'If-Range': '"old"' }])
      assert.equal((await ask(headers)).status, 200, JSON.stringify(headers));
  });
});

test('a sub-path without its slash leads to it, and what is beside it is missing', async () => {
  const { port, close } = await serve({ root: join(folder, 'site'), prefix: '/any/path/' }, 0);
  const { status, location } = await get(port, '/any/path');
  assert.deepEqual([status, location], [301, 'path/']);
  assert.equal((await get(port, '/')).status, 404);
  await close();
});

test('a port that is taken is refused, saying which and what to do', async () => {
  const site = { root: folder, prefix: '/' };
  const first = await serve(site, 0);
  const error = await serve(site, first.port).catch((reason) => reason);
  assert.match(explain(error, 4321), /^Port 4321 is taken .*\nfix: .* set PORT to 4322/);
  await first.close();
});

test('PORT is 4321 unless set, and must be a number', () => {
  assert.equal(portFrom(undefined), 4321);
  assert.equal(portFrom('8080'), 8080);
  for (const wrong of ['http', '-1', '70000', '1e3']) {
    assert.throws(() => portFrom(wrong), { message: /^PORT is ".*"\.\nfix: set it/ });
  }
});
