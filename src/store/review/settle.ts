import type { Store } from '../open-store.js';
import { storableJson, storableText } from '../storable.js';
import { assessIn, undoIn } from './assess.js';
import type { Assessed, Refusal, Said } from './assessed.js';
import type { ClaimFields } from './claim-fields.js';

export interface Settled {
  readonly settlement: number;
  readonly conflict: string;
  readonly assessed: readonly Assessed[];
}

/** How a conflict is settled: claims rejected or put right, or all left standing. */
export interface Way extends Said {
  readonly way: 'reject' | 'correct' | 'stand';
  readonly claims: readonly { readonly id: string; readonly version: number }[];
  readonly fields: ClaimFields;
}

/** A decision that could not be taken as part of another: that whole one is taken back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}

/** Settles a conflict and takes the decisions on claims that this needs, all or none. */
export async function settleConflict(
  store: Store,
  conflict: string,
  { way, claims, fields, who, why }: Way,
): Promise<Settled | Refusal> {
  return wholeOrNothing(store, async (trx) => {
    const known = await trx
      .selectFrom('conflicts')
      .select('state')
      .where('id', '=', conflict)
      .executeTakeFirst();
    if (!known) return { refused: 'unknown' };
    if (known.state === 'settled') return { refused: 'exists' };
    const assessed: Assessed[] = [];
    if (way !== 'stand')
      for (const { id, version } of claims) {
        const one = await assessIn(trx, id, {
          decision: way,
          fields: way === 'correct' ? fields : {},
          version,
          who,
          why,
        });
        if ('refused' in one) throw new Refused(one);
        assessed.push(one);
      }
    const { id } = await trx
      .insertInto('settlements')
      .values({
        conflict_id: conflict,
        way,
        assessments: storableJson(assessed.map(({ assessment }) => assessment)),
        who: storableText(who),
        why: storableText(why),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx.updateTable('conflicts').set({ state: 'settled' }).where('id', '=', conflict).execute();
    return { settlement: id, conflict, assessed };
  });
}

/** Opens a settled conflict again and takes back the decisions that settled it. */
export async function undoSettlement(
  store: Store,
  settlement: number,
  { who, why }: Said,
): Promise<Settled | Refusal> {
  return wholeOrNothing(store, async (trx) => {
    const row = await trx
      .selectFrom('settlements')
      .select(['conflict_id', 'assessments', 'way'])
      .where('id', '=', settlement)
      .executeTakeFirst();
    if (!row || row.way === null) return { refused: 'unknown' };
    const undone = await trx
      .selectFrom('settlements')
      .select('id')
      .where('undoes', '=', settlement)
      .executeTakeFirst();
    if (undone) return { refused: 'undone' };
    const assessed: Assessed[] = [];
    for (const assessment of [...row.assessments].reverse()) {
      const one = await undoIn(trx, assessment, { who, why });
      if ('refused' in one && one.refused !== 'undone') throw new Refused(one);
      if (!('refused' in one)) assessed.push(one);
    }
    await trx
      .insertInto('settlements')
      .values({
        conflict_id: row.conflict_id,
        assessments: '[]',
        undoes: settlement,
        who: storableText(who),
        why: storableText(why),
      })
      .execute();
    await trx
      .updateTable('conflicts')
      .set(({ eb }) => ({
        state: eb
          .case()
          .when(eb.fn<string>('json_extract_path_text', ['body', eb.val('resolved')]), 'is not', null)
          .then('explained' as const)
          .else('open' as const)
          .end(),
      }))
      .where('id', '=', row.conflict_id)
      .execute();
    return { settlement, conflict: row.conflict_id, assessed };
  });
}

type Transact = Parameters<Parameters<ReturnType<Store['db']['transaction']>['execute']>[0]>[0];

async function wholeOrNothing<T>(
  { db }: Store,
  work: (trx: Transact) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
