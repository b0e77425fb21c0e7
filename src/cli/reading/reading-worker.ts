import { parentPort, workerData } from 'node:worker_threads';
import { generalSituation, readSituation } from '../../situation/situation.js';
import { loadWorld } from '../world.js';
import { readUnit } from './read-unit.js';
import type { ReadingJob, ReadingSetup } from './reading-pool.js';

const { text, file } = workerData as ReadingSetup;
const situation = text === '' ? generalSituation() : readSituation(text, file);
const options = { world: loadWorld() };

parentPort!.postMessage({ ready: true });
parentPort!.on('message', ({ unit, printed }: ReadingJob) => {
  try {
    const result = readUnit(unit, printed, situation, options);
    parentPort!.postMessage({ result }, [result.lines.buffer]);
  } catch (error) {
    parentPort!.postMessage({ error: (error as Error).message });
  }
});
