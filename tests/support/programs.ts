/** Programs that the tests need beside Node: finds them on this machine, or installs them. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of the system. */
export interface Program {
  /** Its name in errors: Chromium or Chrome. */
  title: string;
  /** Its possible names in PATH. */
  names: string[];
  /** Other paths at which it may be. */
  places: string[];
  /** The environment variable that can name it. */
  variable: string;
  /** The packages of Debian that bring it. */
  packages: string[];
}

/** The parts of a machine that looking for a program needs. */
export interface Machine {
  env: Record<string, string | undefined>;
  isProgram: (file: string) => boolean;
  /** Tells whether packages can be installed with apt without asking anybody. */
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
 * @returns the file of a program: the one that its variable names, else the first in PATH, else
 *   one in a usual place; null where there is none
 * @throws {Error} when the variable names no program
 */
export function findProgram(program: Program, machine: Machine = thisMachine): string | null {
  const { env, isProgram } = machine;
  const named = env[program.variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(
      `${program.variable} names no program: ${named}\nfix: correct it, or do not set it`,
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = program.names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...program.places].find(isProgram) ?? null;
}

/**
 * Finds a program, or installs it from Debian's packages when this runs as root.
 * @returns its file
 * @throws {Error} with the command that installs it when there is none
 */
export function ensureProgram(program: Program, machine: Machine = thisMachine): string {
  const found = findProgram(program, machine);
  if (found) return found;
  const { title, variable } = program;
  const commands = [['update'], ['install', '-y', '--no-install-recommends', ...program.packages]];
  const byHand = commands.map((args) => `apt-get ${args.join(' ')}`).join(' && ');
  if (machine.canInstall()) {
    machine.tell(`The tests need ${title} and there is none. Installing it: ${byHand}`);
    const installed = commands.every(machine.aptGet) && findProgram(program, machine);
    if (installed) return installed;
  }
  throw new Error(
    `The tests need ${title} and there is none on this machine.\n` +
      `fix: install it (on Debian, as root: ${byHand}), or set ${variable} to its program`,
  );
}
