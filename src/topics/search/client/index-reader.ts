import startEngine, { type PagefindInstance, type PagefindResult } from 'pagefind-engine';
import { decode } from '../../../model/search/tokens.ts';
import { NotLoaded } from '../../../ui/client/load-script.ts';
import { failures, indexFetch } from './index-files.ts';

/** The place of a phrase in a block, in tokens. */
export interface TokenSpan {
  start: number;
  length: number;
}

/**
 * One Pagefind index of all blocks, which it knows by their numbers in the order of the texts.
 * Pagefind fetches its parts as they are needed.
 */
export class IndexReader {
  /** Settled when the engine is ready for another index. */
  static #engine: Promise<unknown> = Promise.resolve();
  static #createInstance: ReturnType<typeof startEngine> | undefined;
  readonly #folder: string;
  readonly #version: string;
  #opened: Promise<Opened> | undefined;

  /**
   * @param folder address of the index, with a slash at its end
   * @param version changes with the index, so that its first file may be kept by the browser
   */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /** Fetches the engine and the list of blocks, once. */
  open(): Promise<Opened> {
    if (!this.#opened) {
      // All indexes share the engine's memory; started twice at once, it would lose the first.
      this.#opened = IndexReader.#engine.then(() => loading(() => this.#open()));
      IndexReader.#engine = this.#opened.catch(() => {
        this.#opened = undefined;
      });
    }
    return this.#opened;
  }

  async #open(): Promise<Opened> {
    // Answers take milliseconds; a worker would cost more, and there is none on file://.
    const options = { noWorker: true, metaCacheTag: this.#version };
    IndexReader.#createInstance ??= startEngine(indexFetch);
    const instance = IndexReader.#createInstance({ basePath: this.#folder, ...options });
    const { results } = await instance.search(null);
    return { instance, records: new Map(results.map((record) => [numberOf(record), record])) };
  }

  /** The blocks in which the tokens follow each other, each with their first place. */
  async phrase(tokens: readonly string[]): Promise<Map<number, TokenSpan>> {
    const found = await this.#exactly(tokens);
    return new Map(
      [...found].map(([number, { words }]) => [
        number,
        { start: words[0] ?? 0, length: tokens.length },
      ]),
    );
  }

  /** Every place of one token, by block; in quotation marks Pagefind would tell the first alone. */
  async places(token: string): Promise<Map<number, readonly number[]>> {
    const found = await this.#found(token);
    return new Map([...found].map(([number, { words }]) => [number, words]));
  }

  /** Counts, in each block that has all tokens, the places at which they follow each other. */
  async counts(tokens: readonly string[]): Promise<Map<number, number>> {
    const [first = new Map(), ...others] = await Promise.all(
      tokens.map((token) => this.places(token)),
    );
    const counts = new Map<number, number>();
    for (const [number, starts] of first) {
      const rest = others.map((places) => new Set(places.get(number)));
      const isWhole = (start: number) => rest.every((places, i) => places.has(start + i + 1));
      counts.set(number, starts.filter(isWhole).length);
    }
    return counts;
  }

  #exactly(tokens: readonly string[]): Promise<Map<number, PagefindResult>> {
    return this.#found(`"${tokens.join(' ')}"`);
  }

  async #found(term: string): Promise<Map<number, PagefindResult>> {
    const { instance } = await this.open();
    const { results } = await loading(() => instance.search(term));
    return new Map(results.map((result) => [numberOf(result), result]));
  }

  /** The text of a block as readers know it. */
  async text(number: number): Promise<string> {
    const { records } = await this.open();
    const record = records.get(number);
    if (!record) throw new Error(`The index has no block ${number}`);
    const { content, meta } = await loading(() => record.data());
    return meta.text ?? decode(content);
  }
}

/**
 * Lets Pagefind work on files that it fetches.
 * @throws NotLoaded where one of them couldn't be had, which Pagefind itself would pass over
 */
async function loading<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = failures();
  const [done] = await Promise.allSettled([work()]);
  if (failures() > before) throw new NotLoaded('A part of the index could not be had');
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}

interface Opened {
  instance: PagefindInstance;
  /** By the numbers of their blocks. */
  records: ReadonlyMap<number, PagefindResult>;
}

/** The number of a block, which is the id of its record (scripts/search/compact-index.ts). */
function numberOf({ id }: PagefindResult): number {
  return Number(id);
}
