/**
 * WebKitGTK over plain WebDriver, on a screen that nobody sees. Its driver doesn't tell what a
 * page writes to the console; its browser does, when it is started without the driver.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { MINI_BROWSER, SCREEN, WEBKIT_DRIVER } from './browser.ts';
import type { Engine } from './engines.ts';
import { clickActions, keyActions } from './input-actions.ts';
import { ensureProgram } from './programs.ts';

/**
 * Starts the browser.
 * @throws {Error} when a program is missing, or the driver cannot start the browser
 */
export async function startWebKit(): Promise<Engine> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(ensureProgram(WEBKIT_DRIVER), [`--port=${port}`], {
    env: screen.env,
    stdio: 'ignore',
  });
  const send = sender(`http://127.0.0.1:${port}`);
  const opened = new Set<string>();
  const { sessionId } = await send<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } },
  });
  const session = `/session/${sessionId}`;
  const ask: Engine['ask'] = (question, ...args) =>
    send('POST', `${session}/execute/sync`, { script: `return (${question})(...arguments)`, args });
  return {
    open: async (address) => {
      opened.add(address);
      await send('POST', `${session}/url`, { url: address });
    },
    ask,
    click: (x, y) => send('POST', `${session}/actions`, { actions: clickActions(x, y) }),
    press: (key) => send('POST', `${session}/actions`, { actions: keyActions(key) }),
    faults: () => consoleOf([...opened], screen.env),
    close: async () => {
      await send('DELETE', session).catch(() => {});
      await end(driver);
      await screen.close();
    },
  };
}

/** Opens pages in the browser itself, each in a tab, and collects the errors and warnings. */
async function consoleOf(addresses: string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const toStdout = '--enable-write-console-messages-to-stdout=true';
  const browser = spawn(ensureProgram(MINI_BROWSER), [toStdout, ...addresses], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const faults: string[] = [];
  createInterface({ input: browser.stdout as NonNullable<typeof browser.stdout> }).on(
    'line',
    (line) => {
      if (/ CONSOLE .*(ERROR|WARN)/.test(line)) faults.push(line);
    },
  );
  await wait(4000);
  await end(browser);
  return faults;
}

async function startScreen() {
  const args = ['-displayfd', '1', '-screen', '0', '1024x768x24', '-nolisten', 'tcp'];
  const screen = spawn(ensureProgram(SCREEN), args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await once(screen.stdout as NonNullable<typeof screen.stdout>, 'data');
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, LIBGL_ALWAYS_SOFTWARE: '1' };
  return { env, close: () => end(screen) };
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}

/** Milliseconds for an answer of the driver: a question to a page that is being left has none. */
const ANSWER = 20_000;

/** A function that sends the driver a command, as soon as it listens, and returns its answer. */
function sender(address: string) {
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const request = { method, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await patiently(() => {
      return fetch(address + path, { ...request, signal: AbortSignal.timeout(ANSWER) });
    });
    const { value } = (await response.json()) as { value: T & { error?: string } };
    if (!response.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`);
    return value;
  };
}

async function patiently<T>(attempt: () => Promise<T>, times = 50): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (times === 0 || (error as Error).name === 'TimeoutError') throw error;
    await wait(200);
    return patiently(attempt, times - 1);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
