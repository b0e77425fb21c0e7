import { estimateWords } from '../publish/words/number-words.js';
import type { Changes as Reckoned } from '../reconcile/changes.js';
import { changesSince } from '../reconcile/changes.js';
import type { Conflict, Series } from '../reconcile/series.js';
import { listClaims } from '../store/queries/claims.js';
import {
  accountsBetween,
  type ComparedSeries,
  comparedSeries,
  pictureCounts,
  seriesNamings,
} from '../store/queries/situation.js';
import type { ServerContext } from './context.js';
import type { ConflictCard } from './schemas/conflict.js';
import type { Changes } from './schemas/situation.js';
import { seriesName } from './views/names.js';

/** Up to so many claims what was known at a date is reconciled anew; of more, values then and now are compared. */
const RECKONED = 5_000;
const MOST_MOVED = 100;

/** What accounts published since a day (ISO) changed. */
export async function changesView(server: ServerContext, since: string, until: string): Promise<Changes> {
  const { db } = server.store;
  const accounts = await accountsBetween(db, since, until);
  const counts = await pictureCounts(db);
  if ((counts?.claims ?? 0) > RECKONED) {
    const rows = await comparedSeries(db, since, until, MOST_MOVED);
    const nameOf = await namesOf(
      server,
      rows.map(({ id }) => id),
    );
    return { ...compared(rows, nameOf), since, until, accounts };
  }
  const changes = changesSince(await listClaims(server.store), server.situation, since, until);
  const nameOf = await namesOf(server, [
    ...changes.moved.map(({ series }) => series),
    ...changes.upheavals.map(({ series }) => series),
    ...changes.newConflicts.flatMap(({ series }) => series),
  ]);
  return { ...reckoned(changes, nameOf), since, until, accounts };
}

type Parts = Omit<Changes, 'since' | 'until' | 'accounts'>;

function reckoned(changes: Reckoned, nameOf: (id: string) => string): Parts {
  const then = ({
    date,
    best,
    interval,
  }: Pick<Series['estimates'][number], 'date' | 'best' | 'interval'>) => ({
    date,
    best,
    '90': [...interval['90']] as [number, number],
  });
  return {
    moved: changes.moved.slice(0, MOST_MOVED).map(({ series, kind, before, now, says }) => ({
      series: { id: series, name: nameOf(series) },
      kind,
      before: before ? then(before) : null,
      now: then(now),
      says,
    })),
    upheavals: changes.upheavals.map(({ series, says, after, by }) => ({
      series: { id: series, name: nameOf(series) },
      says,
      after,
      by,
    })),
    newConflicts: changes.newConflicts.map((conflict) => card(conflict, nameOf)),
    settledConflicts: changes.settledConflicts.map(({ id, kind, says }) => ({ id, kind, says })),
  };
}

function compared(rows: readonly ComparedSeries[], nameOf: (id: string) => string): Parts {
  return {
    moved: rows.flatMap(({ id, before, now }) => {
      const kind =
        before === null ? 'new' : now.best < before.low || now.best > before.high ? 'moved' : 'surer';
      if (kind === 'surer' && before && now.high - now.low > 0.7 * (before.high - before.low)) return [];
      const value = ({ best, low, high }: typeof now) => estimateWords(best, [low, high]);
      return [
        {
          series: { id, name: nameOf(id) },
          kind,
          before: before && {
            date: before.date,
            best: before.best,
            '90': [before.low, before.high] as [number, number],
          },
          now: { date: now.date, best: now.best, '90': [now.low, now.high] as [number, number] },
          says:
            before === null
              ? `${nameOf(id)} is told of for the first time: ${value(now)}.`
              : `${nameOf(id)}: ${value(before)} by then, ${value(now)} now.`,
        } as const,
      ];
    }),
    upheavals: [],
    newConflicts: [],
    settledConflicts: [],
  };
}

function card(conflict: Conflict, nameOf: (id: string) => string): ConflictCard {
  const { id, kind, severity, when, says, resolved, series, claims } = conflict;
  return {
    id,
    kind,
    severity,
    when,
    says,
    ...(resolved !== undefined && { resolved }),
    state: resolved === undefined ? 'open' : 'explained',
    series: series.map((one) => ({ id: one, name: nameOf(one) })),
    claims: claims.length,
  };
}

/** Names of series, those that are no more by their ids. */
async function namesOf(
  { store, situation }: ServerContext,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const found = await seriesNamings(store.db, ids);
  return (id) => {
    const naming = found.get(id);
    return naming ? seriesName(naming, situation) : id;
  };
}
