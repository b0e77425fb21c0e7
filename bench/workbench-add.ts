/**
 * How long an account takes that is added to a large store, and what others wait for meanwhile:
 *   npx tsx bench/workbench-add.ts [--accounts 100000] [--folder DIR] [--rounds 20]
 * Draws the store of `bench/workbench.ts` where the folder has none yet (the added accounts stay in it), uploads one drawn account
 * after the other, all of the same places (with another `--first` of others), and asks for a page of series every 20 ms until the picture has moved. Prints milliseconds: until the upload was
 * answered and until the picture had moved, what the page took from when it was due, and the longest statements.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { workAside } from '../src/cli/reading/work-aside.js';
import { reckonHere } from '../src/cli/reckon-here.js';
import { reconcile } from '../src/reconcile/reconcile.js';
import { createApp } from '../src/server/app.js';
import { ChangesBus } from '../src/server/changes-bus.js';
import { Workshop } from '../src/server/workshop.js';
import { openStore } from '../src/store/open-store.js';
import { drawAccount } from './workbench-accounts.js';
import { drawnSituation, drawStore } from './workbench-store.js';

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '100000' },
    folder: { type: 'string' },
    rounds: { type: 'string', default: '20' },
    first: { type: 'string', default: '1000000' },
  },
});
const PLACE = /\b(?:Tell|Ras|Umm|Deir|Wadi) \w+/g;
/** Milliseconds between what is asked meanwhile. */
const PAUSE = 20;
const folder = values.folder ?? join(tmpdir(), `crossbearing-workbench-${values.accounts}`);
mkdirSync(folder, { recursive: true });
const store = await openStore(folder);
await drawStore(store, Number(values.accounts), (line) => console.error(line));
const statements = timedStatements();
const aside = workAside({ reconcile, around: reckonHere(() => undefined) });
if (!aside) throw new Error('build the product first: npm run build');
const workshop = new Workshop();
const app = createApp({
  store,
  situation: drawnSituation(),
  extractor: { reconcile, ...aside, extractor: 'drawn' },
  locate: () => undefined,
  who: 'bench',
  version: 'bench',
  bus: new ChangesBus(),
  workshop,
});
const answered: number[] = [];
const moved: number[] = [];
const pages: number[] = [];
// What is loaded at the first upload is not what is measured.
for (let round = -1; round < Number(values.rounds); round++) {
  statements.clear();
  const { account } = drawAccount(Number(values.first) + round);
  const text = ofSamePlaces(account.text);
  const start = performance.now();
  let done = false;
  const work = upload(`${account.name}.txt`, text).then(async () => {
    const answer = performance.now() - start;
    await workshop.idle();
    done = true;
    if (round >= 0) {
      answered.push(answer);
      moved.push(performance.now() - start);
    }
  });
  while (!done) {
    const due = performance.now();
    await (await app.request('/api/series?limit=50')).arrayBuffer();
    if (round >= 0) pages.push(performance.now() - due);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  await work;
  console.error(
    `${((answered.at(-1) ?? 0) / 1000).toFixed(2)} s, moved ${((moved.at(-1) ?? 0) / 1000).toFixed(1)} s; ${statements.longest()}`,
  );
}
for (const [what, list] of Object.entries({ answered, moved, pages })) {
  list.sort((a, b) => a - b);
  const at = (share: number) => list[Math.min(list.length - 1, Math.floor(share * list.length))]!.toFixed(0);
  console.log(`${what}: ${list.length}, median ${at(0.5)} ms, p95 ${at(0.95)}, longest ${at(1)}`);
}
await aside.close();
await store.close();

/** An account of the places the first is of: drawn estimates are no reckoned ones, so what is told of a place first has all of it rewritten. */
function ofSamePlaces(text: string): string {
  const places = [...drawAccount(Number(values.first)).account.text.matchAll(PLACE)].map(([place]) => place);
  let i = 0;
  return text.replace(PLACE, () => places[i++ % places.length]!);
}

async function upload(name: string, text: string): Promise<void> {
  const body = new FormData();
  body.append('file', new File([text], name, { type: 'text/plain' }));
  const steps = await (await app.request('/api/accounts', { method: 'POST', body })).text();
  if (!steps.includes('"done"')) throw new Error(steps);
}

/** Times every statement from now on. */
function timedStatements() {
  const longest = new Map<string, number>();
  const query = PGlite.prototype.query;
  PGlite.prototype.query = async function (this: PGlite, ...given: Parameters<typeof query>) {
    const start = performance.now();
    try {
      return await query.apply(this, given);
    } finally {
      const text = given[0].replace(/\s+/g, ' ').slice(0, 110);
      longest.set(text, Math.max(longest.get(text) ?? 0, performance.now() - start));
    }
  } as typeof query;
  return {
    clear: () => longest.clear(),
    longest: () =>
      [...longest]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 6)
        .map(([text, ms]) => `\n  ${ms.toFixed(0)} ms ${text}`)
        .join(''),
  };
}
