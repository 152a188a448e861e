/**
 * Firefox as it is installed, over WebDriver BiDi, the standard that it speaks by itself.
 * Playwright steers a Firefox of its own or the newest one, and no other package is worth its size.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { FIREFOX } from './browser.ts';
import type { Engine } from './engines.ts';
import { clickActions, keyActions } from './input-actions.ts';
import { ensureProgram } from './programs.ts';
import { addressFaults, requestFaults } from './request-faults.ts';

/**
 * Starts the browser, without a window and with a profile of its own.
 * @throws {Error} when there is no Firefox, or it ends without listening
 */
export async function startFirefox(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile];
  const browser = spawn(ensureProgram(FIREFOX), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const faults: string[] = [];
  const send = await connect(`${await listening(browser.stderr)}/session`, (event) =>
    faults.push(...faultsOf(event)),
  );
  await send('session.new', { capabilities: {} });
  const events = ['log.entryAdded', 'network.beforeRequestSent', 'network.fetchError'];
  await send('session.subscribe', { events });
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    ask: async (question, ...args) => {
      const call = `(${question})(...${JSON.stringify(args)})`;
      const { result, exceptionDetails } = await send<Evaluation>('script.evaluate', {
        expression: `(async () => JSON.stringify(await ${call}))()`,
        target: { context },
        awaitPromise: true,
      });
      if (!result) throw new Error(`Firefox: ${exceptionDetails?.text}`);
      return result.value === undefined ? undefined : JSON.parse(result.value);
    },
    click: (x, y) => send('input.performActions', { context, actions: clickActions(x, y) }),
    press: (key) => send('input.performActions', { context, actions: keyActions(key) }),
    faults: async () => faults,
    close: async () => {
      const ended = once(browser, 'exit');
      await send('browser.close', {});
      await ended;
      rmSync(profile, { recursive: true });
    },
  };
}

/** The answer to `script.evaluate`: a text or undefined, or what the page threw. */
interface Evaluation {
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

type BidiEvent =
  | { method: 'log.entryAdded'; params: { level: string; text: string } }
  | { method: 'network.beforeRequestSent'; params: { request: { url: string } } }
  | { method: 'network.fetchError'; params: { request: { url: string }; errorText: string } };

type Send = <T = unknown>(method: string, params: object) => Promise<T>;

function faultsOf({ method, params }: BidiEvent): string[] {
  if (method === 'log.entryAdded') {
    return ['error', 'warn'].includes(params.level) ? [params.text] : [];
  }
  const { url } = params.request;
  return method === 'network.fetchError'
    ? requestFaults(url, params.errorText)
    : addressFaults(url);
}

/** The address that the browser says it listens at. */
async function listening(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /^WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) {
      // Whatever else it says must not fill the pipe.
      output.resume();
      return address;
    }
  }
  throw new Error('Firefox ended without listening');
}

/** Connects, and returns a function that sends a command and resolves to its result. */
async function connect(address: string, onEvent: (event: BidiEvent) => void): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<never>>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'event') return onEvent(message);
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') answer?.resolve(message.result as never);
    else answer?.reject(new Error(`Firefox: ${message.error}: ${message.message}`));
  });
  await once(socket, 'open');
  let count = 0;
  return (method, params) => {
    const answer = Promise.withResolvers<never>();
    count += 1;
    waiting.set(count, answer);
    socket.send(JSON.stringify({ id: count, method, params }));
    return answer.promise;
  };
}
