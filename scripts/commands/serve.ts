/**
 * Serves the built site on this machine only. Run directly, it serves dist/ on the port in
 * PORT (4321 unless set) until it is stopped.
 */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { respond, type Site } from './static-site.ts';

/** The addresses that `localhost` may mean to a browser. */
const LOCALHOST = ['127.0.0.1', '::1'];

/**
 * Starts a server for a site.
 * @param port 0 lets the system choose a free one
 * @param hosts loopback addresses to listen on; those after the first only where they exist
 * @returns the port and a function that stops the server
 * @throws the system's error (EADDRINUSE, EACCES …) when it cannot listen
 */
export async function serve(site: Site, port: number, hosts = ['127.0.0.1']) {
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(stop)));
  for (const host of hosts) {
    try {
      servers.push(await listen(site, port, host));
    } catch (error) {
      // A machine may have no IPv6. But a port that is taken there is a fault: the browser
      // might show what the other program serves.
      if (servers.length > 0 && codeOf(error) !== 'EADDRINUSE') continue;
      await close();
      throw error;
    }
  }
  const address = servers[0]?.address();
  return { port: typeof address === 'object' && address ? address.port : port, close };
}

function listen(site: Site, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    // What can still fail here is a connection that the browser gave up.
    respond(site, request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * @param value the environment's PORT
 * @returns the port to serve on
 * @throws {Error} with a message for the user when it is no port
 */
export function portFrom(value = ''): number {
  const port = value === '' ? 4321 : Number(value);
  if (/^\d*$/.test(value) && port <= 65535) return port;
  throw new Error(`PORT is "${value}".\nfix: set it to a number from 0 to 65535, or not at all`);
}

/** @returns what to tell the user when the server could not start on `port` */
export function explain(error: unknown, port: number): string {
  if (codeOf(error) === 'EADDRINUSE') {
    const other = port < 65535 ? port + 1 : port - 1;
    return `Port ${port} is taken by another program.\nfix: stop it, or choose another port: set PORT to ${other}, say`;
  }
  if (codeOf(error) === 'EACCES') {
    return `Port ${port} may only be opened by the administrator.\nfix: set PORT to 1024 or more`;
  }
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown) {
  return (error as NodeJS.ErrnoException).code;
}

async function main() {
  const root = join(import.meta.dirname, '../../dist');
  for (const file of ['index.html', 'sw.js']) {
    if (existsSync(join(root, file))) continue;
    throw new Error(`There is no whole site in dist/: it has no ${file}.\nfix: npm run build`);
  }
  const wanted = portFrom(process.env.PORT);
  const { port, close } = await serve({ root, prefix: '/' }, wanted, LOCALHOST).catch((error) => {
    throw new Error(explain(error, wanted));
  });
  console.log(`The site is at http://localhost:${port}/ (Ctrl+C stops the server)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, close);
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  });
}
