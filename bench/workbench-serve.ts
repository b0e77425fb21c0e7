/** Serves a drawn store for `bench/workbench-paint.ts`, until who began it goes. */
import { reconcile } from '../src/reconcile/reconcile.js';
import { ChangesBus } from '../src/server/changes-bus.js';
import { listen } from '../src/server/listen.js';
import { Workshop } from '../src/server/workshop.js';
import { openStore } from '../src/store/open-store.js';
import { drawnSituation } from './workbench-store.js';

const store = await openStore(process.argv[2]!);
const listening = await listen(
  {
    store,
    situation: drawnSituation(),
    extractor: { extract: () => [], reconcile: (claims, of) => reconcile(claims, of), extractor: 'drawn' },
    locate: () => undefined,
    who: 'bench',
    version: 'bench',
    bus: new ChangesBus(),
    workshop: new Workshop(),
  },
  { port: 0, workbench: process.argv[3]! },
);
process.once('disconnect', async () => {
  await listening.close();
  await store.close();
});
process.send!(listening.url.replace(/\/$/, ''));
