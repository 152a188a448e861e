import { bundled } from '../../ui/classic-script.ts';

let made: Promise<string> | undefined;

/** The script for the head of every page that gives it the reader's look. */
export function firstLook(): Promise<string> {
  made ??= bundled("import './topics/settings/client/first-look.ts';");
  return made;
}
