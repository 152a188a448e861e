import { inTitleMarks } from '../../../model/title-marks.ts';
import { tellWaiting } from '../../../ui/client/load-script.ts';
import { canonicalAddress } from '../../../ui/client/passage-address.ts';
import { saveFile } from '../../../ui/client/save-file.ts';
import { NOT_KEPT, windowTexts } from '../../../ui/client/stored.ts';
import { today } from '../../../ui/client/today.ts';
import { type NamedNote, notesMarkdown } from '../markdown.ts';
import { kindOf, NOTE_KINDS, type Note, parseNote, UNDATED } from '../note.ts';
import { annotationCollection, NotesFault, readAnnotations } from '../web-annotation.ts';
import { type DocumentNotes, namedNotes } from './named-notes.ts';
import {
  canKeepNotes,
  keepNotes,
  keptNotes,
  mergeNotes,
  newNote,
  removeNotes,
  rewriteNote,
  uuid,
  watchNotes,
} from './note-store.ts';

/** The name of what was removed last in the store of this window. */
const REMOVED = 'dongbei-removed-notes';

const CLOSED = '浏览器不许本页存储（无痕窗口或隐私设置），书签和笔记无法保存。';

/** The list of all notes: shows, changes, removes and puts back, exports and imports them. */
class ReaderNotes extends HTMLElement {
  #groups: DocumentNotes[] = [];
  #items = new Map<Element, Note>();
  #documents = (this.dataset.documents ?? '').split(' ');
  #shown = 0;
  #removed = removedLast();
  /** The element to have the focus when the list has been made anew: a note's id and a part of it. */
  #wanted: [id: string, selector: string] | undefined;

  connectedCallback() {
    this.addEventListener('click', this.#click);
    this.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Escape' && target instanceof HTMLTextAreaElement) this.#close(target, false);
    });
    this.#file.addEventListener('change', this.#import);
    // What was begun is not lost when the reader leaves.
    addEventListener('pagehide', () => {
      for (const field of this.querySelectorAll('textarea')) this.#close(field, true);
    });
    watchNotes(() => this.#show());
    this.#show();
    this.#remember(this.#removed);
    if (this.#removed.length > 0) this.#say(`上次删除的${this.#removed.length}条还能恢复`);
    if (!canKeepNotes()) this.#say(CLOSED);
  }

  #click = ({ target }: Event) => {
    const button = (target as Element).closest<HTMLElement>('[data-do]');
    const item = button?.closest('li');
    const note = item ? this.#items.get(item) : undefined;
    this.#actions[button?.dataset.do ?? '']?.(item as HTMLElement, note as Note);
  };

  /** Actions of the buttons, by their `data-do`; those of a note are given its element and itself. */
  #actions: Record<string, (item: HTMLElement, note: Note) => unknown> = {
    edit: (item, note) => this.#edit(item, note),
    save: (item) => this.#close(item.querySelector('textarea'), true),
    cancel: (item) => this.#close(item.querySelector('textarea'), false),
    remove: (item, note) => {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      const id = next && this.#items.get(next)?.id;
      this.#focus(id ?? '', '[data-do=remove]');
      this.#remove([note], '已删除1条');
      if (!id) this.#find('[data-do=undo]').focus();
    },
    clear: () => {
      const notes = keptNotes();
      this.#remove(notes, `已清除${notes.length}条`);
      this.#find('[data-do=undo]').focus();
    },
    undo: () => {
      const notes = this.#removed;
      this.#focus(notes[0]?.id ?? '', 'a');
      const keeping = keepNotes(notes);
      if (keeping !== 'kept') return this.#say(NOT_KEPT[keeping]);
      this.#remember([]);
      this.#say(`已恢复${notes.length}条`);
    },
    saveJson: () => {
      const notes = this.#groups.flatMap((group) => group.notes.map(({ note }) => note));
      const collection = annotationCollection(notes, siteBase(), `urn:uuid:${uuid()}`);
      this.#save('json', JSON.stringify(collection, null, 2), 'application/ld+json');
    },
    saveMarkdown: () => {
      const absolute = ({ url, ...rest }: NamedNote) => ({ ...rest, url: siteBase() + url });
      const groups = this.#groups.map((group) => ({ ...group, notes: group.notes.map(absolute) }));
      this.#save('md', notesMarkdown(groups), 'text/markdown');
    },
    open: () => this.#file.click(),
  };

  #save(ending: string, text: string, type: string) {
    const name = `dongbei-notes-${today()}.${ending}`;
    saveFile(name, new Blob([text], { type }));
    this.#say(`已导出为${name}`);
  }

  #import = async () => {
    const file = this.#file.files?.[0];
    if (!file) return;
    this.#say('正在导入……');
    try {
      const { keeping, added, renewed, known } = mergeNotes(
        readAnnotations(await file.text(), this.#documents),
      );
      if (keeping !== 'kept') this.#say(`${NOT_KEPT[keeping]}文件里的一条也没有导入。`);
      else this.#say(`已导入：新增${added}条，更新${renewed}条，原有${known}条`);
    } catch (error) {
      const reason = error instanceof NotesFault ? error.message : '浏览器读不了这个文件。';
      this.#say(`没有导入。${reason}`);
    }
    this.#file.value = '';
  };

  #edit(item: HTMLElement, note: Note) {
    const text = item.querySelector('.notes-text') as HTMLElement;
    const field = document.createElement('textarea');
    field.rows = 4;
    field.value = note.text;
    field.setAttribute('aria-label', '笔记');
    text.replaceWith(field);
    const actions = item.querySelector('.notes-actions') as HTMLElement;
    actions.innerHTML = `<button type="button" data-do="save">保存</button>
      <button type="button" data-do="cancel">取消</button>`;
    field.focus();
  }

  /** Closes the field of a note, whose words are kept if they are to be. */
  #close(field: HTMLTextAreaElement | null, isToKeep: boolean) {
    const item = field?.closest('li');
    const note = item && this.#items.get(item);
    if (!field || !note) return;
    const text = field.value.trim();
    if (isToKeep && text !== note.text) {
      if (!text && !note.quote) this.#remove([note], '已删除1条');
      else {
        // A bookmark stays one.
        const isBookmark = kindOf(note) === 'bookmark';
        const keeping = isBookmark
          ? keepNotes([newNote(note.passage, note.page, text)])
          : rewriteNote(note, text).keeping;
        if (keeping !== 'kept') return this.#say(NOT_KEPT[keeping]);
        this.#say('已保存');
      }
    }
    field.remove();
    this.#focus(note.id, '[data-do=edit]');
    this.#show();
  }

  #remove(notes: readonly Note[], message: string) {
    if (notes.length === 0) return;
    this.#remember(notes);
    removeNotes(notes);
    this.#say(message);
  }

  /** Keeps what was removed last, for as long as the window is open, and offers to put it back. */
  #remember(notes: readonly Note[]) {
    this.#removed = [...notes];
    this.#find('[data-do=undo]').hidden = notes.length === 0;
    windowTexts.write(
      REMOVED,
      notes.map((note) => JSON.stringify(note)),
    );
  }

  /** Shows all notes, but leaves those alone whose words are being written. */
  async #show() {
    if (this.querySelector('textarea')) return;
    this.#shown += 1;
    const shown = this.#shown;
    const isHere = tellWaiting(this.#status);
    const { groups, isLoaded } = await namedNotes(keptNotes(), this.#documents);
    isHere();
    // They may have changed in the meantime.
    if (shown !== this.#shown || this.querySelector('textarea')) return;
    this.#groups = groups;
    this.#items.clear();
    const [id, selector = ''] = this.#wanted ?? this.#focused() ?? [];
    this.#wanted = undefined;
    this.#find('.notes-list').replaceChildren(...groups.map((group) => this.#section(group)));
    const isEmpty = groups.length === 0;
    this.#find('.notes-empty').hidden = !isEmpty;
    for (const name of ['saveJson', 'saveMarkdown', 'clear']) {
      this.#find<HTMLButtonElement>(`[data-do=${name}]`).disabled = isEmpty;
    }
    if (!isLoaded) this.#say('有的文献没有载入，其中的段落只显示编号。');
    const item = [...this.#items].find(([, note]) => note.id === id)?.[0];
    item?.querySelector<HTMLElement>(selector)?.focus();
  }

  #section({ title, notes }: DocumentNotes): Element {
    const section = document.createElement('section');
    const list = document.createElement('ol');
    section.append(document.createElement('h2'), list);
    section.firstElementChild?.append(inTitleMarks(title));
    list.append(...notes.map((note) => this.#item(note)));
    return section;
  }

  #item({ note, name, url, words }: NamedNote): Element {
    const { content } = this.#find<HTMLTemplateElement>('template');
    const item = (content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    const put = (selector: string, text: string) =>
      item.querySelector(selector)?.replaceChildren(text);
    item.querySelector('a')?.setAttribute('href', url);
    put('a', name);
    const day = note.modified === UNDATED ? '' : ` · ${today(new Date(note.modified))}`;
    put('span', NOTE_KINDS[kindOf(note)].name + day);
    put('blockquote', words);
    put('.notes-text', note.text);
    put('[data-do=edit]', note.text ? '修改' : '写笔记');
    for (const button of item.querySelectorAll('button')) {
      button.setAttribute('aria-label', `${button.textContent}：${name}`);
    }
    item.dataset.note = note.id;
    this.#items.set(item, note);
    return item;
  }

  #focus(id: string, selector: string) {
    this.#wanted = [id, selector];
  }

  /** The element of the list that has the focus, to have it again when the list is made anew. */
  #focused(): [id: string, selector: string] | undefined {
    const { activeElement } = document;
    const note = this.#items.get(activeElement?.closest('li') as Element);
    const action = (activeElement as HTMLElement | null)?.dataset.do;
    return note && [note.id, action ? `[data-do=${action}]` : 'a'];
  }

  get #file(): HTMLInputElement {
    return this.#find('input[type=file]');
  }

  get #status(): HTMLElement {
    return this.#find('[role=status]');
  }

  #say(text: string) {
    this.#status.textContent = text;
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
}

/** The address of the site as others may open it, with a slash; empty on a disk. */
function siteBase(): string {
  const here = location.protocol === 'file:' ? canonicalAddress() : location.href;
  return /^https?:/.test(here) ? new URL('.', here).href : '';
}

function removedLast(): Note[] {
  return windowTexts
    .read(REMOVED)
    .map(parseNote)
    .filter((note): note is Note => note !== undefined);
}

customElements.define('reader-notes', ReaderNotes);
