/** The thread of a {@link Converter}: converts whenever it is told to, and answers how it went. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from '../../lib/told-faults.ts';
import { convert } from '../convert.ts';
import type { ConversionOutcome } from './converter.ts';

const { root } = workerData as { root: string };
const folders = { root, seeds: join(root, 'seeds'), content: join(root, 'content') };

parentPort?.on('message', () => parentPort?.postMessage(outcome()));

function outcome(): ConversionOutcome {
  try {
    convert(folders);
    return { fault: null };
  } catch (error) {
    return { fault: faultOf(error) ?? String((error as Error).stack) };
  }
}
