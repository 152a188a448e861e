import { bundled } from '../../ui/classic-script.ts';

let made: Promise<string> | undefined;

/**
 * The script for a page with lines of where the reader has stopped: behind them, so that they are
 * filled before anything is drawn and nothing moves.
 */
export function resumeProgram(): Promise<string> {
  made ??= bundled("import './topics/resume/client/resume.ts';");
  return made;
}
