import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Outcome of a conversion. */
export interface ConversionOutcome {
  /** Message for the user, or null where `content/` is new. */
  fault: string | null;
}

/**
 * Converts again and again in a thread of its own: the server goes on answering meanwhile, a
 * second conversion takes half the time of the first, and a changed program needs only another
 * thread.
 */
export class Converter {
  readonly #root: string;
  #thread: Worker | undefined;
  #isStale = false;

  /** @param root folder that holds `seeds/` and `content/` */
  constructor(root: string) {
    this.#root = root;
  }

  /** Converts; one conversion must have ended before the next begins. */
  async convert(): Promise<ConversionOutcome> {
    if (this.#isStale) await this.#end();
    this.#isStale = false;
    const script = join(import.meta.dirname, 'conversion-thread.ts');
    this.#thread ??= new Worker(script, { workerData: { root: this.#root } });
    this.#thread.postMessage('convert');
    try {
      const [outcome] = await once(this.#thread, 'message');
      return outcome;
    } catch (error) {
      // The program itself can't be loaded: a later one may.
      this.#thread = undefined;
      return { fault: String((error as Error).stack) };
    }
  }

  /** Has the next conversion load its program anew. */
  forgetProgram(): void {
    this.#isStale = true;
  }

  async #end(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }
}
