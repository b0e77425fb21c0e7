import { parseEdtf } from '../../situation/edtf.js';
import type { Observation } from '../observe/observation.js';
import type { Conflict, Estimate, Series } from '../series.js';
import type { Field } from './field.js';
import { makeConflict } from './make-conflict.js';
import { asOfWords, inItsWords, inNumberWords, inVoice } from './words.js';

/** A flow is held against a stock it should move by so much, relative. */
const TELLING_SHARE = 0.25;
/** A stock that moved by less of the flow than this did not move. */
const SEEN_SHARE = 0.4;
/** How near before and after a flow its stock must be known, in days. */
const NEAR_DAYS = 60;

interface Dated {
  readonly estimate: Estimate;
  readonly day: number;
}

/** Large flows after which the stock they should have moved is what it was. */
export function flowsWithoutStock(series: readonly Series[], field: Field): Conflict[] {
  const found: Conflict[] = [];
  for (const one of series) {
    if (one.aspect !== 'stock' || one.place === '' || one.estimates.length < 2) continue;
    const flows = field.flowsTouching(one.place).filter((flow) => moves(flow, one, field) !== 0);
    if (flows.length === 0) continue;
    const byId = new Map(field.series.get(one.id)?.map((observation) => [observation.claim.id, observation]));
    const dated = one.estimates.map((estimate) => ({ estimate, day: parseEdtf(estimate.date)!.first }));
    for (const flow of flows) {
      const before = nearest(dated, (day) => flow.days.first - day);
      const after = nearest(dated, (day) => day - flow.days.last);
      if (!before || !after) continue;
      const least = flow.value.hard[0];
      const change = moves(flow, one, field) * (after.best - before.best);
      if (least < TELLING_SHARE * before.best || change >= SEEN_SHARE * least) continue;
      const stock = [before, after].flatMap(
        ({ claims }) => byId.get(claims.find(({ state }) => state === 'current')?.id ?? '') ?? [],
      );
      if (stock.length === 2) found.push(describe(flow, stock, before, after, one));
    }
  }
  return found;
}

/** Whether a flow makes a stock rise (1), fall (-1) or neither (0). */
function moves({ key, days }: Observation, stock: Series, { measures, places, groups }: Field): number {
  const sign = measures.moves(key.measure, stock.measure);
  const about =
    sign !== 0 &&
    key.unit === stock.unit &&
    places.within(key.place, stock.place) &&
    groups.within(key.group, stock.group);
  return about && Number.isFinite(days.first) ? sign : 0;
}

/** The estimate the fewest days on one side of a flow, where one is near. */
function nearest(dated: readonly Dated[], gapTo: (day: number) => number): Estimate | undefined {
  let found: Estimate | undefined;
  let least = NEAR_DAYS + 1;
  for (const { estimate, day } of dated) {
    const gap = gapTo(day);
    if (gap <= 0 || gap >= least) continue;
    found = estimate;
    least = gap;
  }
  return found;
}

function describe(
  flow: Observation,
  stock: readonly Observation[],
  before: Estimate,
  after: Estimate,
  series: Series,
): Conflict {
  const says = `${inVoice(flow)} says ${inItsWords(flow)} ${flow.key.measure}${asOfWords(flow)}, yet the ${series.measure}${series.placeName ? ` of ${series.placeName}` : ''} is put at ${inNumberWords(before.best)} before and ${inNumberWords(after.best)} after.`;
  return makeConflict('flow-without-stock', [flow, ...stock], 0.6 * flow.trust, says);
}
