/** Reads the objects of a PDF file, as far as tests need: whole dictionaries, with all that a viewer may overlook. */
import { inflateSync } from 'node:zlib';

/** The name of something in a PDF, `/H1` as `{ name: 'H1' }`. */
export interface PdfName {
  name: string;
}

/** The number by which an object is found. */
export interface PdfRef {
  ref: number;
}

export interface PdfStream {
  dictionary: PdfDictionary;
  data: Buffer;
}

export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfName
  | PdfRef
  | PdfStream
  | PdfDictionary
  | PdfValue[];

/** A dictionary by its keys, without their slashes. */
export type PdfDictionary = Map<string, PdfValue>;

/** A word of a page's program: an operator, or a value before one. */
export type PdfWord = { operator: string } | { value: PdfValue };

/** An opened file. */
export interface PdfObjects {
  trailer: PdfDictionary;
  /** Follows references until there is a value. */
  at(value: PdfValue | undefined): PdfValue;
}

const SPACE = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEX = /<([0-9A-Fa-f\s]*)>/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

/**
 * Opens a file with a plain table of objects, as Typst writes it.
 * @throws {Error} for what is no such file
 */
export function openPdf(bytes: Buffer): PdfObjects {
  const source = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-1024))?.[1]);
  if (source.slice(start, start + 4) !== 'xref') throw new Error('no plain table of objects');
  const [, from = '0', count = '0'] = /xref\s+(\d+) (\d+)\s+/y.exec(source.slice(start)) ?? [];
  const end = source.indexOf('trailer', start);
  const lines = source.slice(source.indexOf('\n', start + 5) + 1, end);
  const offsets = Array.from({ length: Number(count) }, (_, index) => {
    const line = lines.slice(index * 20, index * 20 + 20);
    return line[17] === 'n' ? Number(line.slice(0, 10)) : undefined;
  });
  const read = new Map<number, PdfValue>();
  const object = (ref: number): PdfValue => {
    const offset = offsets[ref - Number(from)];
    if (offset === undefined) return null;
    if (!read.has(ref)) read.set(ref, objectAt(source, bytes, offset));
    return read.get(ref) as PdfValue;
  };
  const at = (value: PdfValue | undefined): PdfValue =>
    isRef(value) ? at(object(value.ref)) : (value ?? null);
  const trailer = valuesOf(source, end + 'trailer'.length).next().value;
  if (!trailer || !('value' in trailer)) throw new Error('no trailer');
  return { trailer: trailer.value as PdfDictionary, at };
}

function objectAt(source: string, bytes: Buffer, offset: number): PdfValue {
  const [head = ''] = /\d+\s+\d+\s+obj/y.exec(source.slice(offset, offset + 40)) ?? [];
  const reader = valuesOf(source, offset + head.length);
  const first = reader.next().value;
  const value = first && 'value' in first ? first.value : null;
  const next = reader.next().value;
  if (!next || !('operator' in next) || next.operator !== 'stream' || !isDictionary(value))
    return value;
  const begin = next.end + (source[next.end] === '\r' ? 2 : 1);
  const length = value.get('Length') as number;
  const raw = bytes.subarray(begin, begin + length);
  const filters = [value.get('Filter') ?? []].flat() as PdfName[];
  const isDeflated = filters.length === 1 && filters[0]?.name === 'FlateDecode';
  return { dictionary: value, data: isDeflated ? inflateSync(raw) : raw };
}

/** The words of a page's program in their order. */
export function wordsOf(program: Buffer): Generator<PdfWord & { end: number }> {
  return valuesOf(program.toString('latin1'), 0);
}

function* valuesOf(source: string, from: number): Generator<PdfWord & { end: number }, undefined> {
  let at = from;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const until = (end: string): PdfValue[] => {
    const values: PdfValue[] = [];
    for (;;) {
      take(SPACE);
      if (source.startsWith(end, at)) {
        at += end.length;
        return values;
      }
      const word = next();
      if (word && 'value' in word) values.push(word.value);
      else throw new Error(`no value before ${end} at ${at}`);
    }
  };
  const next = (): PdfWord | undefined => {
    take(SPACE);
    if (at >= source.length) return;
    if (source.startsWith('<<', at)) {
      at += 2;
      const values = until('>>');
      const pairs = Array.from({ length: values.length / 2 }, (_, index): [string, PdfValue] => [
        (values[index * 2] as PdfName).name,
        values[index * 2 + 1] as PdfValue,
      ]);
      return { value: new Map(pairs) };
    }
    if (source[at] === '[') {
      at += 1;
      return { value: until(']') };
    }
    if (source[at] === '(') return { value: literal() };
    const hex = take(HEX);
    if (hex) {
      const digits = (hex[1] as string).replace(/\s/g, '');
      return {
        value: Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString(
          'latin1',
        ),
      };
    }
    const name = take(NAME);
    if (name) {
      const plain = (name[1] as string).replace(/#([0-9A-Fa-f]{2})/g, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      return { value: { name: plain } };
    }
    const reference = take(REFERENCE);
    if (reference) return { value: { ref: Number(reference[1]) } };
    const number = take(NUMBER);
    if (number) return { value: Number(number[0]) };
    const word = take(WORD)?.[0];
    if (!word) throw new Error(`no word at ${at}: ${source.slice(at, at + 20)}`);
    if (word === 'true' || word === 'false') return { value: word === 'true' };
    return word === 'null' ? { value: null } : { operator: word };
  };
  /** A string in round brackets. */
  const literal = (): string => {
    let text = '';
    at += 1;
    for (let depth = 1; ; ) {
      const character = source[at];
      if (character === undefined) throw new Error('a string without an end');
      at += 1;
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) return text;
      text += character === '\\' ? escaped() : character;
    }
  };
  const escaped = (): string => {
    const octal = take(/[0-7]{1,3}/y);
    if (octal) return String.fromCharCode(Number.parseInt(octal[0], 8));
    const character = source[at] as string;
    at += 1;
    return ESCAPES[character] ?? character;
  };
  for (let word = next(); word; word = next()) yield { ...word, end: at };
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

/** The name that a value is; empty for another value. */
export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : '';
}

/** A text for readers: in UTF-16 behind its mark, else in Latin letters. */
export function textOfString(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return '';
  if (!value.startsWith('\xfe\xff')) return value;
  return Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le');
}
