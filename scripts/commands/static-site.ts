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
export type FileAnswer = { status: 200 | 404; file: string } | { status: 301; location: string };

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
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
export async function resolveAddress(site: Site, address: string): Promise<FileAnswer> {
  const missing: FileAnswer = { status: 404, file: join(site.root, '404.html') };
  const path = decodedPath(address);
  const place = path === null ? null : placeOf(site, path);
  if (path === null || place === null) return missing;
  if (!path.endsWith('/') && (await isFolder(place))) {
    const [, query = ''] = /(\?[^#]*)/.exec(address) ?? [];
    const name = encodeURIComponent(path.split('/').at(-1) ?? '');
    return { status: 301, location: `${name}/${query}` };
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
  const headers: Record<string, string | number> = {
    'Content-Type': type,
    // Asked for at each visit, so that a page built again is seen, but sent only when it is new.
    'Cache-Control': 'no-cache',
    ETag: tag,
    Vary: 'Accept-Encoding',
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
  };
  const isKnown = status === 200 && names(request.headers['if-none-match'], tag);
  const range = status === 200 && !isKnown ? rangeOf(request, size, tag) : null;
  const isPacked = range === null && COMPRESSIBLE.test(type) && acceptsGzip(request);
  if (range === 'none') {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  if (isPacked) headers['Content-Encoding'] = 'gzip';
  else headers['Content-Length'] = range ? range.end - range.start + 1 : size;
  if (range) headers['Content-Range'] = `bytes ${range.start}-${range.end}/${size}`;
  response.writeHead(isKnown ? 304 : range ? 206 : status, headers);
  if (isKnown || request.method === 'HEAD') response.end();
  else if (isPacked) await pipeline(createReadStream(file), createGzip(), response);
  else await pipeline(createReadStream(file, range ?? {}), response);
}

/** Tells whether a request takes gzip: named without a weight of 0, or else meant by `*`. */
function acceptsGzip({ headers }: IncomingMessage): boolean {
  const weights = new Map(
    String(headers['accept-encoding'] ?? '')
      .toLowerCase()
      .split(',')
      .map((coding) => {
        const [name = '', ...parameters] = coding.split(';').map((part) => part.trim());
        const weight = parameters.find((part) => part.startsWith('q='))?.slice(2) ?? '1';
        return [name, Number(weight)];
      }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

/** Tells whether an If-None-Match or If-Range names a tag; all tags here are weak. */
function names(header: string | undefined, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return (header ?? '').split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag));
}

/**
 * The stretch of a file that a request asks for.
 * @param size of the file in bytes
 * @returns its first and last byte; null for the whole file, also where several stretches are
 *   wanted or the file has changed; `none` where it lies behind the end
 */
function rangeOf({ headers }: IncomingMessage, size: number, tag: string) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const condition = headers['if-range'];
  if (!(first || last) || (condition && !names(String(condition), tag))) return null;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (first && last && Number(last) < Number(first)) return null;
  return start > end ? 'none' : { start, end };
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
