/** Prints the review page of a document, or the list of them: node scripts/review/print.ts [ID]. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { documentFolders } from '../read/seed-folders.ts';
import { reviewList, reviewPage } from './review-page.ts';
import { reviewedDocument } from './reviewed.ts';

const ROOT = join(import.meta.dirname, '../..');
const [id] = process.argv.slice(2);
const documents = documentFolders(ROOT, join(ROOT, 'seeds')).filter((name) =>
  existsSync(join(ROOT, 'seeds', name, 'document.yaml')),
);

if (id === undefined) process.stdout.write(reviewList(documents));
else if (documents.includes(id)) process.stdout.write(reviewPage(reviewedDocument(ROOT, id)));
else process.exitCode = 2;
