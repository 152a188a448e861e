/** A copy of the project in another folder, to be built there under other circumstances. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Files that are installed, made by a build, or belong to the machine. */
const NOT_COPIED = new Set(['node_modules', 'dist', '.astro', '.git']);
/** Folders that tools keep in node_modules for their next run. */
const KEPT_BY_TOOLS = new Set(['.astro', '.cache', '.vite']);

export class ProjectCopy {
  /** People give their folders such names. */
  readonly folder = mkdtempSync(join(tmpdir(), '东北 50% '));

  constructor() {
    for (const name of readdirSync(ROOT).filter((name) => !NOT_COPIED.has(name))) {
      cpSync(join(ROOT, name), join(this.folder, name), { recursive: true });
    }
    const modules = join(this.folder, 'node_modules');
    mkdirSync(modules);
    for (const name of readdirSync(join(ROOT, 'node_modules'))) {
      // A junction is what Windows lets everybody make.
      if (!KEPT_BY_TOOLS.has(name)) {
        symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
      }
    }
  }

  /**
   * Runs one of the npm scripts.
   * @param env what is different in the environment
   * @throws {Error} with its output when it fails
   */
  run(command: string, env: Record<string, string>): void {
    this.start(['scripts/commands/bootstrap.mjs', command], env);
  }

  /**
   * Converts, and makes some pages and data of the site in `dist/`: without all others, search, maps for
   * paper, books and archive, which take most of the time of a build.
   * @param routes their files and folders in `src/pages/`
   * @throws {Error} with what they said when one fails
   */
  makePages(routes: readonly string[]): void {
    this.run('convert', {});
    const pages = join(this.folder, 'src/pages');
    const kept = routes.map((route) => join(pages, route));
    for (const entry of readdirSync(pages, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !kept.some((route) => path === route || path.startsWith(route + sep)))
        rmSync(path);
    }
    this.start(['node_modules/astro/bin/astro.mjs', 'build'], { ASTRO_TELEMETRY_DISABLED: '1' });
  }

  private start(args: string[], env: Record<string, string>): void {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}
