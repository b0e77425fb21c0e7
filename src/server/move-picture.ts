import type { Claim } from '../claims/claim.js';
import type { Series } from '../reconcile/series.js';
import type { MovedSeries } from '../store/put-picture.js';
import { type RefreshOptions, refreshPicture } from '../store/refresh-picture.js';
import type { ServerContext } from './context.js';
import type { SeriesMove } from './schemas/review.js';
import { seriesName } from './views/names.js';

/** What a decision did to the picture. */
export interface PictureMove {
  readonly moved: SeriesMove[];
  /** Whether more is being reckoned; the stream of changes tells when that is done. */
  readonly pending: boolean;
  readonly revision: number;
}

/** An answer waits no longer than this for the picture (milliseconds): what is longer underway comes over the stream. */
const PATIENCE = 2_000;
/** With more claims than this a reviewer does not wait for the picture at all. */
const WAITED_FOR = 5_000;
/** The answer leaves before the reckoning begins (milliseconds). */
const HEAD_START = 100;

/** Reconciles what changed claims touch, and tells every window. */
export async function movePicture(
  { store, situation, extractor, bus, workshop }: ServerContext,
  changed: readonly (Claim | undefined)[],
  options: Pick<RefreshOptions, 'everywhere'> = {},
): Promise<PictureMove> {
  const claims = changed.filter((claim) => claim !== undefined);
  const large = (await countClaims(store)) > WAITED_FOR;
  const work = workshop.run(async () => {
    if (large) await new Promise((resolve) => setTimeout(resolve, HEAD_START));
    const moved = await refreshPicture(store, situation, claims, {
      ...extractor,
      ...options,
      breathe: workshop.breathe,
    });
    bus.changed({ kind: 'picture', series: moved.map(({ id }) => id) });
    return moved.flatMap((one) => seriesMove(one, situation));
  });
  // What was decided is on the disk already: the answer to it is not an error, and the next build does the rest.
  const done = work.catch(async (error: unknown) => {
    process.emitWarning(`the picture could not be reckoned anew: ${String(error)}`);
    await store.db.updateTable('pictures').set({ input: '' }).execute();
    return undefined;
  });
  const moved = large ? undefined : await workshop.waitFor(Promise.race([done, patience()]));
  return { moved: moved ?? [], pending: moved === undefined, revision: bus.revision };
}

async function countClaims({ db }: ServerContext['store']): Promise<number> {
  const row = await db.selectFrom('summaries').select('body').where('key', '=', 'counts').executeTakeFirst();
  return (row?.body as { claims?: number } | undefined)?.claims ?? 0;
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE).unref());
}

/** A series whose latest value is another; nothing where only its claims' standing is. */
function seriesMove({ id, before, now }: MovedSeries, situation: ServerContext['situation']): SeriesMove[] {
  const [was, is] = [latest(before), latest(now)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const series = (now ?? before)!;
  const { place, placeName, measure, group, unit, aspect } = series;
  const name = seriesName(
    { place, place_name: placeName, measure, group_label: group, unit, aspect },
    situation,
  );
  return [{ series: id, name, before: was, now: is }];
}

function latest(series: Series | null): SeriesMove['now'] {
  const last = series?.estimates.at(-1);
  return last ? { date: last.date, best: last.best, '90': [...last.interval['90']] } : null;
}
