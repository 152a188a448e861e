/** LibreOffice, which opens in tests what readers open in Word and Excel. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureProgram, type Program } from './programs.ts';

const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'];

export const OFFICE: Program = {
  title: 'LibreOffice',
  names: ['soffice', 'libreoffice'],
  places: [
    '/usr/lib/libreoffice/program/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ],
  variable: 'OFFICE_PATH',
  packages: PACKAGES,
};

/**
 * Opens files in LibreOffice and saves each in another form.
 * @param form what LibreOffice calls the form: `pdf`, or `csv:…` with options of its filter
 * @returns a function that reads what was saved, by its name
 * @throws {Error} where LibreOffice opens none of the files, as it does without its part for them
 */
export function convertedBy(form: string, files: readonly string[]): (name: string) => Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const out = join(folder, 'out');
  const told = spawnSync(
    ensureProgram(OFFICE),
    [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      form,
      '--outdir',
      out,
      ...files,
    ],
    { encoding: 'utf8' },
  );
  if (readdirSync(folder).includes('out') === false) {
    throw new Error(
      `LibreOffice opened none of ${files.length} files: ${told.stdout}${told.stderr}\nfix: apt-get install ${PACKAGES.join(' ')}`,
    );
  }
  return (name) => readFileSync(join(out, name));
}
