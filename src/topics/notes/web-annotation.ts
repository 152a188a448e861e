import { readTextAddress } from '../../model/addresses.ts';
import { fullId } from '../../model/ids.ts';
import { addressOf, isQuote, kindOf, NOTE_KINDS, type Note, type Quote, UNDATED } from './note.ts';

/** The reason why a file of notes can't be read, in words for the reader. */
export class NotesFault extends Error {}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const UUID = 'urn:uuid:';

/**
 * The notes as a collection of the W3C's Web Annotation Data Model.
 * @param notes in the order of the file
 * @param base address of the site, with a slash at its end; empty where the site has none
 * @param id IRI of the collection
 */
export function annotationCollection(notes: readonly Note[], base: string, id: string): object {
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: '东北振兴文库：书签与笔记',
    total: notes.length,
    first: {
      id: `${id}#page-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: notes.map((note) => annotation(note, base)),
    },
  };
}

function annotation(note: Note, base: string): object {
  const { id, created, modified, text, quote } = note;
  return {
    id: /^[\w-]+$/.test(id) ? UUID + id : id,
    type: 'Annotation',
    motivation: NOTE_KINDS[kindOf(note)].motivation,
    ...(created !== UNDATED && { created }),
    ...(modified !== UNDATED && { modified }),
    ...(text && {
      body: { type: 'TextualBody', value: text, format: 'text/plain', purpose: 'commenting' },
    }),
    target: { source: base + addressOf(note), ...(quote && { selector: selectors(quote) }) },
  };
}

function selectors({ exact, prefix, suffix, start, end }: Quote): object[] {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
}

type Json = Record<string, unknown>;

/**
 * Reads the notes of a file: a collection with its first page, a page, one annotation or a list.
 * @param json the text of the file
 * @param documents the ids of all documents
 * @throws NotesFault that says what is wrong and where
 */
export function readAnnotations(json: string, documents: readonly string[]): Note[] {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new NotesFault('这个文件不是 JSON。请选本页导出的 .json 文件。');
  }
  const items = itemsOf(value);
  if (!items) throw new NotesFault('文件里没有 W3C 网络注释（AnnotationCollection）。');
  return items.map((item, index) => {
    try {
      return noteOf(item, documents);
    } catch (error) {
      if (error instanceof NotesFault) error.message = `第${index + 1}条${error.message}`;
      throw error;
    }
  });
}

function itemsOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const type = listOf(value.type);
  if (type.includes('Annotation')) return [value];
  if (type.includes('AnnotationPage')) return Array.isArray(value.items) ? value.items : undefined;
  if (!type.includes('AnnotationCollection')) return undefined;
  return value.first === undefined && value.total === 0 ? [] : itemsOf(value.first ?? value.items);
}

function noteOf(item: unknown, documents: readonly string[]): Note {
  if (!isObject(item) || !listOf(item.type).includes('Annotation'))
    throw new NotesFault('不是注释（type 应为 Annotation）。');
  if (typeof item.id !== 'string' || item.id === '') throw new NotesFault('没有 id。');
  const targets = listOf(item.target);
  if (targets.length !== 1) throw new NotesFault('应恰有一个 target。');
  const [target] = targets;
  const source = isObject(target) ? target.source : target;
  const selector = isObject(target) ? listOf(target.selector) : [];
  const quote = quoteIn(selector);
  const created = timeOf(item.created, 'created') ?? UNDATED;
  return {
    id: item.id.replace(UUID, ''),
    ...placeOf(withFragment(isObject(source) ? source.id : source, selector), documents),
    created,
    modified: timeOf(item.modified, 'modified') ?? created,
    text: textIn(listOf(item.body ?? item.bodyValue)),
    ...(quote && { quote }),
  };
}

/** The address of a passage, also where it stands apart from that of its page. */
function withFragment(source: unknown, selectors: readonly unknown[]): string {
  const fragment = ofType(selectors, 'FragmentSelector');
  const page = String(source);
  return fragment && !page.includes('#') ? `${page}#${fragment.value}` : page;
}

function ofType(selectors: readonly unknown[], type: string): Json | undefined {
  return selectors.filter(isObject).find((selector) => selector.type === type);
}

function placeOf(source: string, documents: readonly string[]): Pick<Note, 'passage' | 'page'> {
  const relative = /[^/]+\/[^/]+$/.exec(source.replace(/\?[^#]*/, ''))?.[0] ?? '';
  const address = readTextAddress(relative);
  if (!address || !/^[a-z0-9-]+$/.test(address.id) || !documents.includes(address.doc))
    throw new NotesFault(`的 target.source 不是文库里一段的地址：${source.slice(0, 80)}`);
  return { passage: fullId(address.doc, address.id), page: relative.replace(/#.*/, '') };
}

/** Without a position the words are looked for; a position without words is none. */
function quoteIn(selectors: readonly unknown[]): Quote | undefined {
  const words = ofType(selectors, 'TextQuoteSelector');
  if (!words) return undefined;
  const { start = 0 } = ofType(selectors, 'TextPositionSelector') ?? {};
  const { exact, prefix = '', suffix = '' } = words;
  const quote = { exact, prefix, suffix, start, end: Number(start) + String(exact).length };
  if (!isQuote(quote)) throw new NotesFault('的 selector 不完整（exact、start）。');
  return quote;
}

function textIn(bodies: readonly unknown[]): string {
  return bodies
    .map((body) => (isObject(body) ? body.value : body))
    .filter((text) => typeof text === 'string')
    .join('\n');
}

function timeOf(value: unknown, field: string): string | undefined {
  if (value === undefined) return undefined;
  const time = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime())) throw new NotesFault(`的 ${field} 不是时间。`);
  return time.toISOString();
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
