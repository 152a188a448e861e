/** Answers requests with the files of a folder, as any static host would, packed where it helps. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export interface Site {
  /** The folder with the files. */
  root: string;
  /** The path under which they appear, with a slash at both ends. */
  prefix: string;
}

/** Answer to a request: a file, or another address to go to. */
export type Answer = { status: 200 | 404; file: string } | { status: 301; location: string };

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Types that get smaller; pictures and archives are packed already. */
const COMPRESSIBLE = /^text\/|json|javascript|xml|wasm/;

/** Answers one request: only GET and HEAD, nothing outside `site`, 404.html for what is missing. */
export async function respond(site: Site, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const answer = await resolveAddress(site, request.url ?? '/');
  if (answer.status === 301) {
    response.writeHead(301, { Location: answer.location }).end();
    return;
  }
  await send(request, response, answer.status, answer.file);
}

/**
 * @param address a request's path and query
 * @returns the file to send (404.html, which may be missing too, where there is none), or for a
 *   folder without its final slash the address with one, without which its links would break
 */
export async function resolveAddress(site: Site, address: string): Promise<Answer> {
  const missing: Answer = { status: 404, file: join(site.root, '404.html') };
  const path = decodedPath(address);
  const place = path === null ? null : placeOf(site, path);
  if (path === null || place === null) return missing;
  if (!path.endsWith('/') && (await isFolder(place))) {
    return { status: 301, location: `${encodeURIComponent(path.split('/').at(-1) ?? '')}/` };
  }
  const file = path.endsWith('/') ? join(place, 'index.html') : place;
  return (await factsOf(file)) === null ? missing : { status: 200, file };
}

/** @returns the path without query, or null when it cannot be decoded or hides a NUL */
function decodedPath(address: string): string | null {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** @returns where in the file system a path leads, or null when that is outside the site */
function placeOf({ root, prefix }: Site, path: string): string | null {
  if (`${path}/` === prefix) return root;
  if (!path.startsWith(prefix)) return null;
  const folder = join(root, sep);
  const place = join(folder, path.slice(prefix.length));
  return place.startsWith(folder) ? place : null;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
) {
  const facts = await factsOf(file);
  if (facts === null) {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const { type, size, tag } = facts;
  const isPacked = COMPRESSIBLE.test(type) && accepts(request, 'gzip');
  const headers = {
    'Content-Type': type,
    ...(isPacked ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size }),
    // Asked for at each visit, so that a page built again is seen, but sent only when it is new.
    'Cache-Control': 'no-cache',
    ETag: tag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  };
  const isKnown = status === 200 && request.headers['if-none-match'] === tag;
  response.writeHead(isKnown ? 304 : status, headers);
  if (isKnown || request.method === 'HEAD') response.end();
  else if (isPacked) await pipeline(createReadStream(file), createGzip(), response);
  else await pipeline(createReadStream(file), response);
}

function accepts({ headers }: IncomingMessage, coding: string): boolean {
  return String(headers['accept-encoding'] ?? '')
    .split(/[,;]/)
    .some((name) => name.trim() === coding);
}

/** Type, size and tag of a file for the response's headers; null where there is no such file. */
async function factsOf(file: string) {
  const stats = await stat(file).catch(() => null);
  if (!stats?.isFile()) return null;
  const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
  return { type, size: stats.size, tag: `W/"${stats.size}-${stats.mtimeMs}"` };
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null))?.isDirectory() ?? false;
}
