import { fullId } from '../../model/ids.ts';
import {
  hasBookmark,
  markSelection,
  noteFields,
  toggleBookmark,
} from '../../topics/notes/client/passage-notes.ts';
import { element } from '../../topics/search/client/element.ts';
import { collect } from '../../ui/client/own-handout.ts';
import type { PassageAddress } from '../../ui/client/passage-address.ts';
import { passageText } from '../../ui/client/passage-text.ts';
import { qrCode } from '../../ui/client/qr-code.ts';
import { saveFile } from '../../ui/client/save-file.ts';
import { embedSnippet } from './embed-snippet.ts';
import { type ErratumOptions, erratumLink, erratumText } from './erratum.ts';

declare global {
  /** Set by passage-menu.js. */
  var errataDesk: ErratumOptions;
}

/** The passage for which the menu is open. */
export interface OpenPassage {
  id: string;
  /** The id of its document. */
  doc: string;
  /** 第五章第一节第2段 */
  name: string;
  /** 《东北振兴“十三五”规划》第五章第一节第2段 */
  source: string;
  parts: Element[];
  address: PassageAddress;
  /** The selection in the text when the menu was asked for. */
  selection?: Range | undefined;
}

/** The services of the menu that an action may use. */
export interface MenuServices {
  /** The way from the page to the site's root: `../`, or nothing. */
  root: string;
  /** Tells the reader something. */
  say(text: string): void;
  /** Copies a text and says so; one that the browser refuses to copy is shown, to be selected. */
  copy(text: string): Promise<void>;
  /** Shows something below the actions, in place of what was shown there. */
  show(...nodes: Node[]): void;
}

/** Something that can be done with a passage: a button of the menu. */
export interface PassageAction {
  /** Its `data-do`. */
  name: string;
  label: string;
  /** Its name where it takes back what was done before. */
  undoes?(passage: OpenPassage): string | undefined;
  /** Tells whether this browser can do it; without it every one can. */
  isOffered?(): boolean;
  /** Tells whether it makes sense for what the menu is open for; without it, it always does. */
  isApt?(passage: OpenPassage): boolean;
  run(passage: OpenPassage, menu: MenuServices): unknown;
}

/** All actions, in the order of the menu. */
export const PASSAGE_ACTIONS: readonly PassageAction[] = [
  { name: 'copyLink', label: '复制链接', run: ({ address }, menu) => menu.copy(address.url) },
  {
    name: 'copyText',
    label: '复制文字和链接',
    run: (passage, menu) => menu.copy(`${passageText(passage.parts)}\n${sourceLine(passage)}`),
  },
  {
    name: 'collect',
    label: '加入讲义',
    run: ({ doc, id }, menu) => menu.say(collect(fullId(doc, id))),
  },
  {
    name: 'bookmark',
    label: '加书签',
    undoes: ({ doc, id }) => (hasBookmark(fullId(doc, id)) ? '取消书签' : undefined),
    run: bookmark,
  },
  { name: 'note', label: '笔记', run: note },
  {
    name: 'mark',
    label: '标记选中文字',
    isApt: ({ selection }) => selection !== undefined,
    run: mark,
  },
  {
    name: 'share',
    label: '分享…',
    isOffered: () => typeof navigator.share === 'function',
    run: share,
  },
  { name: 'showCode', label: '二维码', run: showCode },
  { name: 'copyEmbed', label: '嵌入代码', run: embed },
  { name: 'report', label: '勘误', run: report },
];

function sourceLine({ source, address }: OpenPassage): string {
  return `——${source}，${address.url}`;
}

function bookmark({ doc, id }: OpenPassage, menu: MenuServices): void {
  menu.say(toggleBookmark(fullId(doc, id)));
}

function note(passage: OpenPassage, menu: MenuServices): void {
  const fields = showNotes(passage, menu);
  (fields[0] as HTMLElement | undefined)?.focus({ preventScroll: true });
}

/** Shows the notes on a passage in the menu, each in a field to write in. */
export function showNotes({ doc, id }: OpenPassage, menu: MenuServices): Node[] {
  const fields = noteFields(fullId(doc, id), (text) => menu.say(text));
  menu.show(...fields);
  return fields;
}

function mark({ selection }: OpenPassage, menu: MenuServices): void {
  if (selection) menu.say(markSelection(selection));
}

async function share({ parts, source, address }: OpenPassage, menu: MenuServices): Promise<void> {
  const text = `${passageText(parts)}\n——${source}`;
  const place = address.isAbsolute ? { url: address.url } : {};
  try {
    await navigator.share({ title: source, text, ...place });
  } catch (error) {
    // A reader who closes the sheet without sharing has seen what happened.
    if ((error as Error).name !== 'AbortError') menu.say('未能打开系统的分享，可复制链接发送');
  }
}

async function showCode({ name, address }: OpenPassage, menu: MenuServices): Promise<void> {
  if (!address.isAbsolute)
    return menu.say('本页在本机打开，没有可供他人打开的网址，不能生成二维码。');
  menu.say('正在生成二维码……');
  try {
    const code = element('div', {
      class: 'passage-code',
      role: 'img',
      'aria-label': `${name}的二维码`,
    });
    code.innerHTML = await qrCode(menu.root, address.url);
    menu.show(code, element('p', {}, address.url));
    menu.say('用手机扫码打开这一段');
  } catch {
    menu.say('二维码未能载入，请稍后再试');
  }
}

async function embed({ parts, source, address }: OpenPassage, menu: MenuServices): Promise<void> {
  await menu.copy(embedSnippet(parts, source, address.isAbsolute ? address.url : undefined));
}

/** Shows a prepared report of a mistake, to be filled in and sent, or copied or saved. */
function report({ doc, id, parts, source, address }: OpenPassage, menu: MenuServices): void {
  const { edition, href } = globalThis.errataDesk;
  const isMail = href?.startsWith('mailto:');
  const passage = { source, id: fullId(doc, id), text: passageText(parts), url: address.url };
  const field = element('textarea', { 'aria-label': '勘误内容', class: 'passage-report' });
  field.value = erratumText(passage, edition);
  const copy = element('button', { type: 'button' }, '复制');
  copy.addEventListener('click', () => menu.copy(field.value));
  const save = element('button', { type: 'button' }, '存为文件');
  save.addEventListener('click', () => {
    const file = `erratum-${doc}-${id}.txt`;
    saveFile(file, new Blob([`${field.value}\n`]));
    menu.say(`已存为${file}`);
  });
  const send = href
    ? [element('a', { href, ...(isMail ? {} : { target: '_blank' }) }, '发送')]
    : [];
  send[0]?.addEventListener('click', ({ currentTarget }) => {
    (currentTarget as HTMLAnchorElement).href = erratumLink(href ?? '', field.value);
  });
  menu.show(field, element('p', { class: 'passage-ways' }, ...send, copy, save));
  const ways = isMail
    ? '发送'
    : href
      ? '复制，再到收件的网页上粘贴'
      : '复制或存为文件，交给提供本文库的人';
  menu.say(`写明有误之处后${ways}`);
  field.focus({ preventScroll: true });
}
