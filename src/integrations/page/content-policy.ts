import { hash } from 'node:crypto';

/** Types of script elements that are run; others hold data, which no policy concerns. */
const PROGRAM = /^(module|text\/javascript|)$/;
/** The one page that runs WebAssembly, the engine of the search. */
const WITH_ENGINE = /^search\.html$/;
/** An element whose text is no markup, as Astro writes it: name, attributes, text. */
const RAW_TEXT = /<(script|style)(?=[\s>])((?:[^>"']|"[^"]*"|'[^']*')*)>(.*?)<\/\1>/gs;
const TYPE = /\stype=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/;
const CHARSET = '<meta charset="utf-8">';

/**
 * Puts a page's Content Security Policy into its head: only the scripts and styles that stand in
 * the page itself, known by their hashes, and files of the site.
 *
 * Astro's own policy would name the hashes of all pages on each of them and leave out what is
 * inline by request.
 * @param html a built page
 * @param path the page's path from the site's root
 * @throws Error where the page has no place for the policy
 */
export function withContentPolicy(html: string, path: string): string {
  if (!html.includes(CHARSET)) throw new Error(`${path} has no ${CHARSET} for a policy to follow`);
  const meta = `<meta http-equiv="content-security-policy" content="${contentPolicy(html, path)}">`;
  return html.replace(CHARSET, `${CHARSET}${meta}`);
}

/** The Content Security Policy of a page. */
export function contentPolicy(html: string, path: string): string {
  const elements = [...html.matchAll(RAW_TEXT)].map(
    ([, name, attributes = '', text = '']): RawText => ({ name, attributes, text }),
  );
  const scripts = elements.filter(isProgram);
  const scriptSources = scripts.length > 0 ? ["'self'", ...hashesOf(scripts)] : ["'none'"];
  if (WITH_ENGINE.test(path)) scriptSources.push("'wasm-unsafe-eval'");
  const styles = hashesOf(elements.filter(({ name }) => name === 'style'));
  return [
    "default-src 'none'",
    `script-src ${scriptSources.join(' ')}`,
    `style-src ${styles.join(' ') || "'none'"}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    // 'self' is nothing to Firefox where a page was opened from a folder on disk.
    "form-action 'self' file:",
    "base-uri 'none'",
  ].join('; ');
}

interface RawText {
  name: string | undefined;
  attributes: string;
  text: string;
}

function isProgram({ name, attributes }: RawText): boolean {
  const [, ...values] = TYPE.exec(attributes) ?? [];
  return name === 'script' && PROGRAM.test(values.find((value) => value !== undefined) ?? '');
}

function hashesOf(elements: readonly RawText[]): string[] {
  const texts = elements.map(({ text }) => text).filter(Boolean);
  return [...new Set(texts.map(sourceOf))];
}

/** A text as a policy names it. */
function sourceOf(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}
