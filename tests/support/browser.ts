/**
 * The browser that the tests use: finds Chromium or Chrome on this machine, installs it where
 * that is possible, and starts it. Run directly, it makes sure that there is one.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Where browsers are that put themselves into no PATH. */
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** The fonts are for the Chinese text, which would else be measured as empty boxes. */
const APT = [
  ['update'],
  ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
];
const APT_BY_HAND = APT.map((args) => `apt-get ${args.join(' ')}`).join(' && ');

/** What looking for a browser asks of the machine. */
export interface Machine {
  env: Record<string, string | undefined>;
  isProgram: (file: string) => boolean;
  /** Whether packages can be installed with apt without asking anybody. */
  canInstall: () => boolean;
  /** Runs apt-get, showing its output; returns whether it succeeded. */
  aptGet: (args: string[]) => boolean;
  tell: (message: string) => void;
}

const thisMachine: Machine = {
  env: process.env,
  isProgram: (file) => {
    try {
      accessSync(file, constants.X_OK);
      return statSync(file).isFile();
    } catch {
      return false;
    }
  },
  canInstall: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  aptGet: (args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  },
  tell: console.log,
};

/**
 * @returns the program of a browser: the one in CHROME_PATH, else the first in PATH, else one
 *   in a usual place; null where there is none
 * @throws {Error} when CHROME_PATH names no program
 */
export const findBrowser = ({ env, isProgram }: Machine = thisMachine): string | null => {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(
      `CHROME_PATH names no program: ${env.CHROME_PATH}\nfix: correct it, or do not set it`,
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...PLACES].find(isProgram) ?? null;
};

/**
 * Finds a browser, or installs one from Debian's packages when this runs as root.
 * @returns its program
 * @throws {Error} with the command that installs it when there is none
 */
export const ensureBrowser = (machine: Machine = thisMachine): string => {
  const found = findBrowser(machine);
  if (found) return found;
  if (machine.canInstall()) {
    machine.tell(`The tests need a browser and there is none. Installing it: ${APT_BY_HAND}`);
    const installed = APT.every(machine.aptGet) && findBrowser(machine);
    if (installed) return installed;
  }
  throw new Error(
    'The tests need Chromium or Chrome and there is none on this machine.\n' +
      `fix: install it (on Debian, as root: ${APT_BY_HAND}), or set CHROME_PATH to its program`,
  );
};

/**
 * Starts the browser without a window, without a network of its own and, because tests often
 * run as root or in a container, without its sandbox: it opens nothing but our own pages.
 * @throws {Error} when there is no browser
 */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

if (import.meta.main) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(`error: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
