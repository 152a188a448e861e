import assert from 'node:assert/strict';
import { delimiter, join } from 'node:path';
import { describe, test } from 'node:test';
import { CHROMIUM } from './browser.ts';
import { ensureProgram, findProgram, type Machine } from './programs.ts';

/** A machine with these programs and nothing else; what it was asked to do is in `log`. */
function machine(programs: string[], changes: Partial<Machine> = {}) {
  const log: string[] = [];
  return {
    env: { PATH: ['/opt/bin', '/usr/local/bin'].join(delimiter) },
    isProgram: (file: string) => programs.includes(file),
    canInstall: () => false,
    aptGet: (args: string[]) => log.push(`apt-get ${args.join(' ')}`) > 0,
    tell: (message: string) => void log.push(message),
    ...changes,
    log,
  };
}
const CHROME = join('/usr/local/bin', 'google-chrome');

describe('a program, such as a browser,', () => {
  test('is found in PATH', () => {
    assert.equal(findProgram(CHROMIUM, machine([CHROME])), CHROME);
    assert.equal(findProgram(CHROMIUM, machine([])), null);
  });

  test('is the one of CHROME_PATH where that is set', () => {
    const env = { PATH: '/usr/local/bin', CHROME_PATH: '/home/me/chrome' };
    assert.equal(
      findProgram(CHROMIUM, machine([CHROME, '/home/me/chrome'], { env })),
      '/home/me/chrome',
    );
  });

  test('is not replaced by another when CHROME_PATH is wrong', () => {
    const env = { PATH: '/usr/local/bin', CHROME_PATH: '/home/me/chrome' };
    assert.throws(() => findProgram(CHROMIUM, machine([CHROME], { env })), {
      message: /^CHROME_PATH names no program: \/home\/me\/chrome\nfix: /,
    });
  });
});

describe('a machine without the program', () => {
  test('gets one with apt where that is possible, and the user is told first', () => {
    const programs: string[] = [];
    const bare = machine(programs, { canInstall: () => true });
    const aptGet = (args: string[]) => {
      if (args[0] === 'install') programs.push('/usr/bin/chromium');
      return bare.aptGet(args);
    };
    assert.equal(ensureProgram(CHROMIUM, { ...bare, aptGet }), '/usr/bin/chromium');
    assert.match(bare.log[0] ?? '', /there is none\. Installing it: apt-get update && apt-get/);
    assert.deepEqual(bare.log.slice(1), [
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-cjk',
    ]);
  });

  test('is an error with the command where it cannot be installed, or the install fails', () => {
    const expected = { message: /none on this machine\.\nfix: .*apt-get install .*CHROME_PATH/ };
    assert.throws(() => ensureProgram(CHROMIUM, machine([])), expected);
    const failing = machine([], { canInstall: () => true, aptGet: () => false });
    assert.throws(() => ensureProgram(CHROMIUM, failing), expected);
  });
});
