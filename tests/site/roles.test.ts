/** The roles of agencies below each note: read here from the sources, and compared with the pages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { passageHtml } from '../../src/topics/handout/client/passage-html.ts';
import type { PassageData } from '../../src/topics/handout/passage-data.ts';
import { DIST } from '../support/server.ts';

type Element = DefaultTreeAdapterTypes.Element;

const SEEDS = join(import.meta.dirname, '../../seeds');

/** A source without its white space. */
function sourceOf(doc: string): string {
  const file = readdirSync(join(SEEDS, doc)).find((name) => name.endsWith('.txt')) as string;
  return readFileSync(join(SEEDS, doc, file), 'utf8').replace(/\s/g, '');
}

function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

interface Roles {
  page: string;
  /** The ids of the passage and of its note. */
  of: string[];
  text: string;
  links: string[];
  isUi: boolean;
  /** The id of the element before it. */
  behind: string | undefined;
}

/** The roles that the chapters of a document show, in their order. */
function rolesOn(doc: string): Roles[] {
  const pages = readdirSync(join(DIST, doc)).filter((name) => /^c\d+\.html$/.test(name));
  return pages.sort().flatMap((page) => {
    const all = [...elementsIn(parse(readFileSync(join(DIST, doc, page), 'utf8')))];
    return all
      .filter((element) => attribute(element, 'data-roles'))
      .map((element) => {
        const siblings = (element.parentNode?.childNodes ?? []).filter((it) => 'tagName' in it);
        const before = siblings[siblings.indexOf(element) - 1] as Element;
        return {
          page,
          of: attribute(element, 'data-roles')?.split(' ') ?? [],
          text: textOf(element),
          links: [...elementsIn(element)].flatMap((it) => attribute(it, 'href') ?? []),
          isUi: attribute(element, 'data-ui') !== undefined,
          behind: attribute(before, 'id'),
        };
      });
  });
}

/** The names in the note at the end of each task, in their order, by the task's number. */
function agenciesInTasks(): string[][] {
  const notes = sourceOf('liaoning-tasks').match(
    /（[^（）]*(?:省|市|局|办|厅|委)[^（）]*）(?=\d+\.|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|$)/g,
  );
  return (notes ?? []).map((note) =>
    note
      .replace(/。列在首位.*/, '')
      .replace(/[（）]/g, '')
      .split(/[、，]/)
      // 沈阳、大连市政府 are two governments.
      .map((name, index, all) => {
        const next = all.slice(index).find((it) => it.endsWith('市政府'));
        return name.length === 2 && next ? `${name}市政府` : name;
      }),
  );
}

const tasks = rolesOn('liaoning-tasks');
const items = rolesOn('opinion-62');

describe('tasks', () => {
  const named = agenciesInTasks();

  test('each of the 115 shows below its note that the first leads and the others cooperate', () => {
    assert.equal(named.length, 115);
    assert.equal(tasks.length, 115);
    for (const [index, [lead = '', ...others]] of named.entries()) {
      const id = `task-${String(index + 1).padStart(3, '0')}`;
      const { of, text, links, isUi, behind } = tasks[index] as Roles;
      assert.deepEqual(of, [id, `${id}-r`]);
      assert.equal(behind, `${id}-r`);
      assert.ok(isUi, 'no part of the text');
      const cooperating = [...new Set(others)];
      const rest = cooperating.length > 0 ? `；配合 ${cooperating.join('、')}` : '';
      assert.equal(text, `责任分工：牵头 ${lead}${rest}（按括注整理，首位牵头）`);
      assert.equal(links.length, 1 + cooperating.length);
      assert.ok(links.every((link) => /^\.\.\/agencies\/[a-z-]+\.html$/.test(link)));
    }
  });

  test('each page says once why the first leads', () => {
    const words = '列在首位的为牵头单位、其他为配合单位，下同';
    assert.ok(sourceOf('liaoning-tasks').includes(words));
    for (const page of new Set(tasks.map((roles) => roles.page))) {
      const html = readFileSync(join(DIST, 'liaoning-tasks', page), 'utf8');
      const text = html.replace(/<[^>]*>/g, '');
      assert.equal(text.split(`写明“${words}”`).length - 1, 1, page);
    }
  });

  test('the handout has the note behind a task, and who does what', () => {
    const page: { dongbeiPassages?: Record<string, PassageData> } = {};
    runInNewContext(readFileSync(join(DIST, 'data/passages/liaoning-tasks.js'), 'utf8'), page);
    const html = passageHtml(page.dongbeiPassages?.['liaoning-tasks'] as PassageData, 'task-034');
    const text = (html ?? '').replace(/<[^>]*>/g, '');
    const names = named[33] ?? [];
    assert.ok(text.includes(`（${names.join('、')}）`), text);
    assert.ok(text.includes(`责任分工：牵头 ${names[0]}；配合 ${names.slice(1).join('、')}`), text);
  });
});

describe('paragraphs of the opinion', () => {
  const notes =
    sourceOf('opinion-62').match(/（[^（）]*(?:负责|牵头|组织实施|指导支持|指导协调|工作)）/g) ??
    [];

  test('each of the 36 with a note shows the roles that it names', () => {
    assert.equal(notes.length, 36);
    assert.equal(items.length, 36);
    for (const [index, note] of notes.entries()) {
      const { text, of, behind, isUi } = items[index] as Roles;
      assert.match(text, /^责任分工：.*（按括注整理）$/);
      assert.equal(behind, of[1]);
      assert.ok(isUi);
      // 牵头负责 is the role of one who leads; 分工负责, 按职责分工负责 that of those who answer.
      if (note.includes('牵头')) assert.match(text, /牵头 /, note);
      if (/(?<!牵头)负责/.test(note)) assert.match(text, /负责 /, note);
      if (note.includes('组织实施')) assert.match(text, /组织实施 /, note);
      // The words shown are the note's own.
      for (const words of ['牵头', '组织实施', '组织和服务', '指导支持', '指导协调', '会同']) {
        assert.equal(text.includes(words), note.includes(words), `${words} ${note}: ${text}`);
      }
      if (note.includes('会同')) {
        assert.match(note, /^（财政部会同人力资源社会保障部、国家发展改革委等部门负责）$/);
        assert.match(text, /：负责 财政部；会同负责 人力资源社会保障部、国家发展改革委等（/);
      }
      const [lead] = /^（([^、，和省]+)牵头/.exec(note)?.slice(1) ?? [];
      if (lead) assert.ok(text.startsWith(`责任分工：牵头 ${lead}`), `${note}: ${text}`);
    }
  });
});

test('the page of an agency says who it is and who took over', () => {
  const text = (id: string) =>
    readFileSync(join(DIST, `agencies/${id}.html`), 'utf8')
      .replace(/<script.*?<\/script>|<style.*?<\/style>/gs, '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, '');
  assert.match(text('yinjianhui'), /全称中国银行业监督管理委员会.*国家金融监督管理总局承接/);
  assert.match(text('sheng-nongwei'), /全称辽宁省农村经济委员会.*辽宁省农业农村厅承接/);
  assert.doesNotMatch(text('caizhengbu'), /承接/);
});
