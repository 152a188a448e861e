import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Types of script elements that are run; others hold data, which no policy concerns. */
const PROGRAM = /^(module|text\/javascript|)$/;
/** The one page that runs WebAssembly, the engine of the search. */
const WITH_ENGINE = /^search\.html$/;
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
  const elements = [...elementsOf(parse(html))];
  const scripts = elements.filter(isProgram);
  const scriptSources = scripts.length > 0 ? ["'self'", ...hashesOf(scripts)] : ["'none'"];
  if (WITH_ENGINE.test(path)) scriptSources.push("'wasm-unsafe-eval'");
  const styles = hashesOf(elements.filter(({ tagName }) => tagName === 'style'));
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

function hashesOf(elements: readonly DefaultTreeAdapterTypes.Element[]): string[] {
  const texts = elements.map(({ childNodes: [text] }) =>
    text && 'value' in text ? text.value : '',
  );
  const hashes = texts
    .filter(Boolean)
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(hashes)];
}

function isProgram({ tagName, attrs }: DefaultTreeAdapterTypes.Element): boolean {
  const type = attrs.find(({ name }) => name === 'type')?.value ?? '';
  return tagName === 'script' && PROGRAM.test(type);
}

function* elementsOf(
  node: DefaultTreeAdapterTypes.ParentNode,
): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}
