/** A site that leaves out the text of the article: none of its words, all of its addresses. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { CONTENT, DOCUMENTS, published, SEEDS } from '../conversion/corpus.ts';
import { filesIn, readPage, readSite } from '../support/built-site.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { ONLY_IN_FULL } from '../support/tried-pages.ts';

const DOC = 'reform-40';
/** So many characters in a row nobody writes by accident. */
const RUN = 16;
/** Pictures, which have no text of the documents, and the archive, which is looked into by itself. */
const NO_TEXT = /\.(png|svg|zip)$/;

function solid(text: string): string {
  return text.replace(/<[^>]*>|\s/g, '');
}

function runsOf(text: string): Set<string> {
  const count = Math.max(0, text.length - RUN + 1);
  return new Set(Array.from({ length: count }, (_, i) => text.slice(i, i + RUN)));
}

function seedOf(doc: string): string {
  const file = readdirSync(join(SEEDS, doc)).find((name) => name.endsWith('.txt')) ?? '';
  return readFileSync(join(SEEDS, doc, file), 'utf8');
}

/** Clauses that only the article has: without titles in 《》 and names of projects, which are facts. */
function ownRuns(): Set<string> {
  const structure = ['title', 'heading', 'caption'];
  const kept = published(DOC).blocks.filter(({ kind }) => structure.includes(kind));
  const others = DOCUMENTS.filter((doc) => doc !== DOC).map((doc) => solid(seedOf(doc)));
  const names = JSON.parse(readFileSync(join(CONTENT, 'data/projects.json'), 'utf8'));
  const told = names.map(({ name }: { name: string }) => solid(name));
  const known = [...others, ...told, ...kept.map(({ reading }) => solid(reading))].map(runsOf);
  const clauses = published(DOC)
    .blocks.filter(({ kind }) => !structure.includes(kind) && kind !== 'table')
    .flatMap(({ text }) =>
      solid(text)
        .replace(/[《〈].*?[》〉]/g, '。')
        .split(/[。；，]/),
    );
  const own = new Set(clauses.flatMap((clause) => [...runsOf(clause)]));
  for (const runs of known) for (const run of runs) own.delete(run);
  // The library has an English name.
  return new Set([...own].filter((run) => /\p{Script=Han}/u.test(run)));
}

describe('a site without the text of the article', ONLY_IN_FULL, () => {
  let copy: ProjectCopy;
  let dist: string;
  before(() => {
    copy = new ProjectCopy();
    copy.run('build', { LEAVE_OUT: DOC, SITE_URL: 'https://example.org/dongbei/' });
    dist = join(copy.folder, 'dist');
  });
  after(() => copy[Symbol.dispose]());

  test('has its words in no file', () => {
    const own = ownRuns();
    assert.ok(own.size > 2000, `${own.size}`);
    const texts = new Map<string, Uint8Array>();
    for (const path of filesIn(dist)) {
      if (!NO_TEXT.test(path)) texts.set(path, readFileSync(join(dist, path)));
    }
    const zip = unzipSync(readFileSync(join(dist, 'offline/dongbei-library.zip')));
    for (const [path, bytes] of Object.entries(zip)) {
      if (!NO_TEXT.test(path)) texts.set(`zip:${path}`, bytes);
    }
    const telling = [...texts].flatMap(([path, bytes]) => {
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      const text = Buffer.from(packed ? gunzipSync(bytes) : bytes).toString('utf8');
      // The records of the search have a blank between any two characters.
      const found = [...runsOf(solid(text))].filter((run) => own.has(run));
      return found.length > 0 ? [`${path}: ${found.slice(0, 3).join(' ')}`] : [];
    });
    assert.deepEqual(telling, []);
  });

  test('keeps its description, its structure and every address', () => {
    const document = JSON.parse(readFileSync(join(dist, `data/documents/${DOC}.json`), 'utf8'));
    const whole = published(DOC);
    assert.equal(document.leftOut, true);
    assert.deepEqual(document.divisions, whole.divisions);
    assert.deepEqual(
      document.blocks.map(({ id, url }: { id: string; url: string }) => [id, url]),
      whole.blocks.map(({ id, url }) => [id, url]),
    );
    const ledger: Record<string, { page: string }> = JSON.parse(
      readFileSync(join(dist, 'data/permalinks.json'), 'utf8'),
    );
    for (const [full, { page }] of Object.entries(ledger)) {
      if (!full.startsWith(`${DOC}/`)) continue;
      assert.ok(existsSync(join(dist, page)), page);
      const { ids } = readPage(readFileSync(join(dist, page), 'utf8'));
      const id = full.slice(DOC.length + 1);
      assert.ok(ids.includes(id), `${page}#${id}`);
    }
  });

  test('says so on its pages, and where facts rest on it', () => {
    const says = (page: string, words: string) =>
      assert.ok(readFileSync(join(dist, page), 'utf8').includes(words), page);
    for (const page of ['index', 'c00', 'c01', 'c02', 'c03', 'c04', 'digests', 'source/c01']) {
      says(`${DOC}/${page}.html`, '本站未收这篇文献的原文');
    }
    says('index.html', '五种文献（其中一种未收原文）');
    says('about.html', '但只公布题录、目录和各段网址');
    says('offline.html', '收有原文的各文献的全文');
    says(`${DOC}/c01.html`, '所收原文据来源文本整理，一字不失');
    const claims = [
      '>据来源文本整理',
      '或撤下全文，',
      '>全文<',
      '一页读完',
      '全文与结构',
      '0字符（',
    ];
    for (const page of ['index', 'c01', 'whole', 'source/c01']) {
      const html = readFileSync(join(dist, DOC, `${page}.html`), 'utf8');
      assert.deepEqual(
        claims.filter((claim) => html.includes(claim)),
        [],
        page,
      );
    }
    for (const page of ['timeline.html', 'references/index.html', 'places/fuxin.html']) {
      says(page, '（本站未收原文）');
    }
  });

  test('has no link that leads nowhere', () => {
    const { pages } = readSite(dist);
    for (const [path, page] of pages) {
      for (const { address } of page.links) {
        const [, target = '', id] =
          /^(?:\.\.\/)*((?:reform-40\/[\w/]+|offline)\.html)#(.+)$/.exec(address) ?? [];
        if (id) assert.ok(pages.get(target)?.ids.includes(id), `${path} → ${address}`);
      }
    }
  });

  test('a missing page of a site that knows its address leads to its main pages by itself', () => {
    const { links } = readPage(readFileSync(join(dist, '404.html'), 'utf8'));
    const own = links.map(({ address }) => address).filter((it) => it.startsWith('/dongbei/'));
    assert.ok(own.includes('/dongbei/index.html') && own.length > 5, own.join(' '));
    for (const address of own) assert.ok(existsSync(join(dist, address.slice(9))), address);
  });
});
