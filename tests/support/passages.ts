/** A plain search of the data, to check the index against. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './server.ts';

/**
 * @param phrase without white space
 * @returns the full ids of all blocks whose text, as it is read, contains the phrase
 */
export function passagesWith(phrase: string): string[] {
  const folder = join(DIST, 'data/documents');
  const documents = readdirSync(folder).map((file) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  );
  return documents.flatMap(({ id: doc, blocks }: { id: string; blocks: Block[] }) =>
    blocks.filter(({ reading }) => reading.includes(phrase)).map(({ id }) => `${doc}/${id}`),
  );
}

interface Block {
  id: string;
  reading: string;
}
