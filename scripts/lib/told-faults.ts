import { EditionError } from './edition-error.ts';
import { EditionFaults } from './faults.ts';
import { LockError } from './lock.mjs';

/** Codes of a disk, or a user's part of it, that has no room. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Message for the user about an error: a fault of the inputs, another command at work, an option
 * that there isn't, or a fault of the system (a folder that may not be read, a full disk).
 * @returns null for a fault of the program
 */
export function faultOf(error: unknown): string | null {
  const isKnown = [EditionError, EditionFaults, LockError].some((kind) => error instanceof kind);
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  if (isKnown || code.startsWith('ERR_PARSE_ARGS')) return message;
  const isFull = FULL.has(code);
  if (!code || !(path || isFull)) return null;
  const fix = isFull ? 'make room on the disk' : 'see that this can be read and written';
  return `${path ? `${path}:1:1 ` : ''}system: ${message}\n  fix: ${fix}`;
}

/**
 * Runs a command; a fault that its user can mend is told on stderr, without a stack, and the exit
 * code is 1.
 * @throws a fault of the program
 */
export async function tellingFaults(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    console.error(fault);
    process.exitCode = 1;
  }
}
