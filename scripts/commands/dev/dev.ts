/**
 * Serves the site to whoever works on it: what is saved in seeds/, scripts/ or src/ is seen in the
 * browser within seconds. Runs until it is stopped.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { portFrom } from '../serve.ts';
import { Converter } from './converter.ts';
import { startServer } from './server.ts';
import { oneAtATime, watchFolders } from './when.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SEARCH = join(ROOT, 'node_modules/.cache/search');

/** The folders whose files the conversion or the search is made of; Astro watches the rest. */
const WATCHED = ['seeds', 'scripts', 'src/model', 'src/topics/search'];
/** Programs that run already and can't be exchanged. */
const RUNNING = /^scripts\/commands\/(dev\/|serve|static-site)/;
const SEARCHES = /^(scripts|src\/topics)\/search\/|^src\/model\//;
const CONVERTS = /^(seeds|src\/model)\/|^scripts\/(?!commands\/(?!convert)|search\/|offline\/)/;
const PROGRAM = /\.(ts|mjs)$/;

const converter = new Converter(ROOT);
/** The texts that the search's index was made of, once there is one. */
let indexed: string | null = null;

const convert = oneAtATime(async () => {
  const start = performance.now();
  const { fault } = await converter.convert();
  if (fault !== null) {
    console.error(`\n${fault}\n✗ content/ stays as it was`);
    return;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`✓ converted in ${seconds} s`);
  if (indexed !== null && indexed !== texts()) void index();
});

const index = oneAtATime(async () => {
  const read = texts();
  const script = join(ROOT, 'scripts/search/build.ts');
  const child = spawn(process.execPath, [script, SEARCH], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code === 0) indexed = read;
  console.log(code === 0 ? '✓ indexed for the search' : '✗ the search stays as it was');
});

async function main(): Promise<void> {
  const port = portFrom(process.env.PORT);
  await convert();
  const [server] = await Promise.all([startServer(ROOT, port, SEARCH), index()]);
  watchFolders(ROOT, WATCHED, (paths) => void follow(paths));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit()));
  }
  const { port: taken } = server.address;
  console.log(`The site is at http://localhost:${taken}/ (Ctrl+C stops the server)`);
}

/** Does again what rests on files that have changed. */
async function follow(paths: readonly string[]): Promise<void> {
  const programs = paths.filter((path) => PROGRAM.test(path) && !/\.test\.ts$/.test(path));
  const running = programs.find((path) => RUNNING.test(path));
  if (running) console.log(`${running} has changed: start npm run dev again to see it`);
  const read = [...paths.filter((path) => path.startsWith('seeds/')), ...programs];
  if (read.some((path) => CONVERTS.test(path))) {
    if (programs.length > 0) converter.forgetProgram();
    await convert();
  }
  if (programs.some((path) => SEARCHES.test(path))) await index();
}

/** The texts that can be searched for, as the conversion wrote them. */
function texts(): string {
  const folder = join(ROOT, 'content/data/documents');
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

await main().catch((error: Error) => {
  console.error(`error: ${error.message}`);
  process.exit(1);
});
