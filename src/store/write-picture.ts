import type { Conflict, Reconciliation, Series } from '../reconcile/series.js';
import { insertRows } from './insert-rows.js';
import type { Store } from './open-store.js';
import { storableJson, storableText } from './storable.js';

/** Puts a picture in the place of the one before, in one transaction; `input` tells what it was made of. */
export async function writePicture({ db }: Store, input: string, picture: Reconciliation): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of ['conflict_claims', 'conflicts', 'estimates', 'series', 'pictures'] as const)
      await trx.deleteFrom(table).execute();
    await insertRows(trx, 'series', picture.series.map(seriesRow));
    await insertRows(trx, 'estimates', picture.series.flatMap(estimateRows));
    await insertRows(trx, 'conflicts', picture.conflicts.map(conflictRow));
    await insertRows(
      trx,
      'conflict_claims',
      picture.conflicts.flatMap(({ id, claims }) =>
        [...new Set(claims)].map((claim) => ({ conflict_id: id, claim_id: claim })),
      ),
    );
    await trx
      .insertInto('pictures')
      .values({ input, problems: storableJson(picture.problems) })
      .execute();
  });
}

function seriesRow(series: Series, position: number) {
  const { estimates: _, ...body } = series;
  return {
    id: series.id,
    place: storableText(series.place),
    place_name: storableText(series.placeName),
    measure: series.measure,
    aspect: series.aspect,
    group_label: storableText(series.group),
    unit: storableText(series.unit),
    position,
    body: storableJson(body),
  };
}

function estimateRows({ id, estimates }: Series) {
  return estimates.map((estimate) => ({
    series_id: id,
    date: estimate.date,
    best: estimate.best,
    low: estimate.interval['90'][0],
    high: estimate.interval['90'][1],
    body: storableJson(estimate),
  }));
}

function conflictRow(conflict: Conflict, position: number) {
  return {
    id: conflict.id,
    kind: conflict.kind,
    severity: conflict.severity,
    when_edtf: conflict.when,
    position,
    body: storableJson(conflict),
  };
}
