import { once } from 'node:events';
import { type FSWatcher, watch } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';

/** Modules of Astro's that keep something of ours: the entries of all collections, pages. */
const KEEPERS = /\/astro\/dist\/content\/|virtual:astro:page/;

/**
 * Shows new content in the browser as soon as a conversion has put it into `content/`. In dev
 * only; a build reads everything anyway.
 *
 * Vite itself must not watch `content/`: the conversion swaps the folder as a whole, and a page
 * made while some of its files are known and others aren't would be of two editions.
 */
export function liveContent(): AstroIntegration {
  let root = '';
  let watcher: FSWatcher | undefined;
  return {
    name: 'live-content',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        root = fileURLToPath(config.root);
        const content = join(root, 'content');
        const ignored = (path: string) => path.startsWith(content);
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const gate = new Gate();
        server.middlewares.use(gate.pass);
        watcher?.close();
        watcher = onSwap(root, () =>
          gate.closedFor(async () => {
            await refreshContent?.({});
            forgetModules(server, root);
            server.environments.client.hot.send({ type: 'full-reload', path: '*' });
          }),
        );
      },
      'astro:server:done': () => watcher?.close(),
    },
  };
}

/** Calls back when a conversion has put a new folder in the place of `content/`. */
function onSwap(root: string, callback: () => void): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  return watch(root, (event, name) => {
    if (event !== 'rename' || name !== 'content') return;
    // The old folder goes and the new one comes: two events, of which the second counts.
    clearTimeout(timer);
    timer = setTimeout(callback, 20);
  });
}

/** Lets no request be answered while what answers it is exchanged. */
class Gate {
  readonly #answering = new Set<ServerResponse>();
  #work = Promise.resolve();

  /** A middleware that requests have to pass first. */
  readonly pass = async (_: IncomingMessage, response: ServerResponse, next: () => void) => {
    await this.#work;
    this.#answering.add(response);
    response.once('close', () => this.#answering.delete(response));
    next();
  };

  /** Does some work once all answers have gone out; requests that come meanwhile wait for it. */
  closedFor(work: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => Promise.all([...this.#answering].map((response) => once(response, 'close'))))
      .then(work)
      .catch((error) => console.error(error));
  }
}

/** Has every module that may hold something of the old content run anew at the next request. */
function forgetModules({ environments }: ViteDevServer, root: string): void {
  const ours = ['src', 'content'].map((folder) => join(root, folder));
  const isOurs = (id: string) => ours.some((folder) => id.startsWith(folder)) || KEEPERS.test(id);
  for (const environment of Object.values(environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { moduleGraph, runner } = environment;
    for (const module of moduleGraph.idToModuleMap.values()) {
      // Only texts are other files now; what was compiled of programs still holds.
      if (module.file?.startsWith(join(root, 'content'))) moduleGraph.invalidateModule(module);
    }
    for (const module of runner.evaluatedModules.idToModuleMap.values()) {
      if (isOurs(module.id)) runner.evaluatedModules.invalidateModule(module);
    }
  }
}
