/** Answers requests with the files of a folder, as any static host would. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface Site {
  /** The folder with the files. */
  root: string;
  /** The path under which they appear, with a slash at both ends. */
  prefix: string;
}

/** What a request is answered with: a file, or another address to go to. */
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

/** Answers one request: only GET and HEAD, nothing outside `site`, 404.html for what is missing. */
export const respond = async (site: Site, request: IncomingMessage, response: ServerResponse) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const answer = await resolveAddress(site, request.url ?? '/');
  if (answer.status === 301) {
    response.writeHead(301, { Location: answer.location }).end();
    return;
  }
  await send(response, answer.status, answer.file, request.method === 'HEAD');
};

/**
 * @param address a request's path and query
 * @returns the file to send (404.html, which may be missing too, where there is none), or for a
 *   folder without its final slash the address with one, without which its links would break
 */
export const resolveAddress = async (site: Site, address: string): Promise<Answer> => {
  const missing: Answer = { status: 404, file: join(site.root, '404.html') };
  const path = decodedPath(address);
  const place = path === null ? null : placeOf(site, path);
  if (path === null || place === null) return missing;
  if (!path.endsWith('/') && (await isFolder(place))) {
    return { status: 301, location: `${encodeURIComponent(path.split('/').at(-1) ?? '')}/` };
  }
  const file = path.endsWith('/') ? join(place, 'index.html') : place;
  return (await sizeOf(file)) === null ? missing : { status: 200, file };
};

/** @returns the path without query, or null when it cannot be decoded or hides a NUL */
const decodedPath = (address: string): string | null => {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
};

/** @returns where in the file system a path leads, or null when that is outside the site */
const placeOf = ({ root, prefix }: Site, path: string): string | null => {
  if (`${path}/` === prefix) return root;
  if (!path.startsWith(prefix)) return null;
  const folder = join(root, sep);
  const place = join(folder, path.slice(prefix.length));
  return place.startsWith(folder) ? place : null;
};

const send = async (response: ServerResponse, status: number, file: string, headOnly: boolean) => {
  const size = await sizeOf(file);
  if (size === null) {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  response.writeHead(status, {
    'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
    // So that a page built again is seen at the next visit.
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (headOnly) response.end();
  else await pipeline(createReadStream(file), response);
};

const sizeOf = async (file: string): Promise<number | null> => {
  const stats = await stat(file).catch(() => null);
  return stats?.isFile() ? stats.size : null;
};

const isFolder = async (place: string): Promise<boolean> =>
  (await stat(place).catch(() => null))?.isDirectory() ?? false;
