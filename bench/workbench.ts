/**
 * How long the answers of the workbench's API take over a large store:
 *   npx tsx bench/workbench.ts [--accounts 100000] [--folder DIR] [--rounds 40] [--only TEXT]
 * Draws the store where it is not drawn yet, or not whole (see workbench-store.ts), then asks every resource so many times, each time with
 * other parameters, and prints the first answer (of a resource nobody has asked for since the store was opened), then the median, the
 * 95th percentile and the largest of the others, in milliseconds by the clock, and the 95th percentile of processor time, which a
 * busy machine changes less. At last claims are decided on: how long until that is answered, and how long a page of series takes
 * while the picture is moved. Reconciling happens in a thread where the product is built.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Claim } from '../src/claims/claim.js';
import { workAside } from '../src/cli/reading/work-aside.js';
import { reckonHere } from '../src/cli/reckon-here.js';
import { reconcile } from '../src/reconcile/reconcile.js';
import { createApp } from '../src/server/app.js';
import { ChangesBus } from '../src/server/changes-bus.js';
import { Workshop } from '../src/server/workshop.js';
import type { Situation } from '../src/situation/situation.js';
import { openStore } from '../src/store/open-store.js';
import { seeded } from '../test/store/seeded.js';
import { drawnSituation, drawStore } from './workbench-store.js';

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '100000' },
    folder: { type: 'string' },
    rounds: { type: 'string', default: '40' },
    only: { type: 'string' },
  },
});
const accounts = Number(values.accounts);
const rounds = Number(values.rounds);
const folder = values.folder ?? join(tmpdir(), `crossbearing-workbench-${accounts}`);
mkdirSync(folder, { recursive: true });
const situation = drawnSituation();
const store = await openStore(folder);
await drawStore(store, accounts, (line) => console.error(line));
const workshop = new Workshop();
const here = {
  reconcile: (claims: readonly Claim[], of: Situation) => reconcile(claims, of),
  around: reckonHere(() => undefined),
};
const aside = workAside(here);
const app = createApp({
  store,
  situation,
  extractor: {
    ...here,
    ...aside,
    extract: () => [],
    extractor: 'drawn',
  },
  locate: () => undefined,
  who: 'bench',
  version: 'bench',
  bus: new ChangesBus(),
  workshop,
});

/** Milliseconds between what is asked while a picture is moved. */
const PAUSE = 20;
const random = seeded(11);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const ids = async (path: string): Promise<string[]> =>
  ((await (await app.request(path)).json()) as { items: { id: string }[] }).items.map(({ id }) => id);
const series = [...(await ids('/api/series?limit=300')), ...(await ids('/api/series?limit=300&sort=name'))];
const accountIds = [
  ...(await ids('/api/accounts?limit=300')),
  ...(await ids('/api/accounts?limit=300&sort=name')),
];
const conflicts = await ids('/api/conflicts?limit=300');
const sources = await ids('/api/sources?limit=100');
const claims = (
  (await (await app.request('/api/review?limit=200')).json()) as { items: { claim: { id: string } }[] }
).items.map(({ claim }) => claim.id);
const words = [
  'camp',
  'convoy officials',
  'winter',
  '"north south"',
  'clinic -water',
  'river bridge',
  'a77',
  'escape',
];
const place = () => `place-${Math.floor(random() * 400)}`;
const year = () => 2012 + Math.floor(random() * 13);
const esc = encodeURIComponent;

const asked: Readonly<Record<string, () => string>> = {
  situation: () => '/api/situation',
  changes: () => `/api/changes?since=${year()}-0${1 + Math.floor(random() * 9)}-15`,
  vocabulary: () => '/api/vocabulary',
  series: () => `/api/series?sort=${pick(['rank', 'name', 'newest', 'claims'])}&limit=50`,
  'series, filtered': () => `/api/series?place=${place()}&limit=50`,
  'series, by words': () => `/api/series?q=${pick(['tell', 'ras', 'umm killed', 'deir children'])}`,
  'one series': () => `/api/series/${esc(pick(series))}`,
  'its claims': () => `/api/series/${esc(pick(series))}/claims`,
  'its events': () => `/api/series/${esc(pick(series))}/events`,
  'its explanation': () => `/api/series/${esc(pick(series))}/explanation`,
  map: () => `/api/map?measure=${pick(['population', 'detained', 'killed'])}&at=${year()}-06-01`,
  events: () => `/api/events?order=${pick(['oldest', 'newest'])}`,
  'events, filtered': () => `/api/events?type=${pick(['attack', 'return', 'fire'])}&from=${year()}-01-01`,
  density: () => `/api/events/density?bucket=${pick(['month', 'year'])}&by=${pick(['type', 'place'])}`,
  'density, by day': () => `/api/events/density?bucket=day&from=${year()}-01-01&to=${year()}-12-31`,
  'density of a place': () => `/api/events/density?place=${place()}`,
  accounts: () => `/api/accounts?sort=${pick(['newest', 'oldest', 'name', 'open'])}`,
  'accounts, filtered': () =>
    `/api/accounts?publisher=${esc(`Paper ${Math.floor(random() * 120)}`)}&from=${year()}-01-01`,
  'accounts, by words': () => `/api/accounts?q=${pick(['camp', 'convoy wat', 'a99'])}`,
  'one account': () => `/api/accounts/${pick(accountIds)}`,
  'what others say': () => `/api/accounts/${pick(accountIds)}/others`,
  'original file': () => `/api/accounts/${pick(accountIds)}/original`,
  'one claim': () => `/api/claims/${pick(claims)}`,
  review: () => `/api/review?sort=${pick(['worth', 'newest', 'doubt'])}`,
  'review of a series': () => `/api/review?series=${esc(pick(series))}`,
  conflicts: () => `/api/conflicts?least=${random().toFixed(2)}`,
  'one conflict': () => `/api/conflicts/${esc(pick(conflicts))}`,
  corrections: () => '/api/corrections',
  sources: () => `/api/sources?sort=${pick(['claims', 'name', 'reliability', 'score'])}`,
  'one source': () => `/api/sources/${esc(pick(sources))}`,
  'graph of sources': () => '/api/sources/graph',
  search: () => `/api/search?q=${esc(pick(words))}`,
  'search, filtered': () => `/api/search?q=${esc(pick(words))}&year=${year()}`,
  'search in claims': () => `/api/search?in=claims&q=${esc(pick(words))}`,
  'search in claims, filtered': () =>
    `/api/search?in=claims&q=${esc(pick(words))}&kind=event&place=${place()}`,
  suggestions: () => `/api/suggest?q=${pick(['te', 'pap', 'off', 'camp', 'ras'])}`,
};

console.log(
  `${'answer'.padEnd(28)}${['first', 'median', 'p95', 'most', 'p95 (CPU)'].map((word) => word.padStart(11)).join('')}`,
);
for (const [name, path] of Object.entries(asked)) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  report(
    name,
    await times(rounds, async () => {
      const response = await app.request(path());
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      await response.arrayBuffer();
      return undefined;
    }),
  );
}
if (values.only === undefined || 'a decision'.includes(values.only)) {
  const judged = [...claims];
  const meanwhile: number[] = [];
  const moved: number[] = [];
  report(
    'a decision',
    await times(Math.min(rounds, 20), async () => {
      const id = judged.shift()!;
      const version = (await app.request(`/api/claims/${id}`)).headers.get('etag')!;
      const start = performance.now();
      const response = await app.request(`/api/claims/${id}/assessments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'if-match': version },
        body: JSON.stringify({ decision: 'accept' }),
      });
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
      const taken = performance.now() - start;
      while (workshop.busy) {
        // Counted from when it was to be asked: whoever asks from outside waits while nothing is heard, too.
        const due = performance.now() + PAUSE;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        await (await app.request('/api/series?limit=50')).arrayBuffer();
        meanwhile.push(performance.now() - due);
      }
      moved.push(performance.now() - start);
      return taken;
    }),
  );
  const alike = (list: number[]) => ({
    first: list[0]!,
    clock: list.slice(1).sort((a, b) => a - b),
    processor: [],
  });
  report('until the picture moved', alike(moved));
  report('series, meanwhile', alike(meanwhile));
}
await workshop.idle();
await aside?.close();
await store.close();

interface Times {
  /** Of the first answer, which is not among the others. */
  readonly first: number;
  readonly clock: number[];
  readonly processor: number[];
}

/** Milliseconds of each of so many answers after the first; `ask` may tell its own. */
async function times(count: number, ask: () => Promise<number | undefined>): Promise<Times> {
  const clock: number[] = [];
  const processor: number[] = [];
  for (let i = 0; i <= count; i++) {
    const start = performance.now();
    const used = process.cpuUsage();
    const told = await ask();
    const { user, system } = process.cpuUsage(used);
    clock.push(told ?? performance.now() - start);
    processor.push(Math.min(told ?? Number.POSITIVE_INFINITY, (user + system) / 1000));
  }
  const [first, ...rest] = clock;
  return {
    first: first!,
    clock: rest.sort((a, b) => a - b),
    processor: processor.slice(1).sort((a, b) => a - b),
  };
}

function report(name: string, { first, clock, processor }: Times): void {
  const at = (list: readonly number[], share: number) =>
    list[Math.min(list.length - 1, Math.floor(share * list.length))];
  const cell = (value: number | undefined) => (value?.toFixed(1) ?? '').padStart(11);
  console.log(
    `${name.padEnd(28)}${[first, at(clock, 0.5), at(clock, 0.95), clock.at(-1), at(processor, 0.95)].map(cell).join('')}`,
  );
}
