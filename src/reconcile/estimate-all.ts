import type { Situation } from '../situation/situation.js';
import type { Field } from './conflicts/field.js';
import { withoutParts } from './conflicts/together.js';
import type { ReasonsFor } from './counters/keepers.js';
import { roughnessOf } from './estimate/roughness.js';
import { Workspace } from './estimate/workspace.js';
import { estimateSeries } from './estimate-series.js';
import { type Observation, seriesId } from './observe/observation.js';
import { RegionHabits } from './region-habits.js';
import { asPeople } from './related/as-people.js';
import { boundsOf } from './related/bounds.js';
import { sharesOf } from './related/shares.js';
import type { Series } from './series.js';
import { surroundingsOf } from './surroundings.js';

/**
 * All series of a field with their estimates, each from its own claims and from what those of its parts, wholes, shares and
 * households say of it. `wholes` gives the series each is a part of; `asked` the days to estimate at.
 */
export function estimateAll(
  field: Field,
  wholes: ReadonlyMap<string, readonly string[]>,
  situation: Situation,
  reasonsFor: ReasonsFor,
  asked?: readonly number[],
): Series[] {
  const habits = new RegionHabits(field.places);
  habits.hear(field.observations);
  const estimate = estimatorOf(field, wholes, situation, reasonsFor, asked, habits);
  const byId = new Map([...field.series].map(([id, ofSeries]) => [id, estimate(ofSeries)]));
  habits.learn();
  for (const [id, ofSeries] of field.series) if (habits.bearOn(ofSeries)) byId.set(id, estimate(ofSeries));
  for (const [id, shares] of sharesOf(field, byId)) byId.set(id, estimate(field.series.get(id)!, shares));
  return [...byId.values()];
}

/**
 * Estimates a series of a field from its observations, and from what shares say of it. The `habits` of sources are allowed for
 * where they are known; where not yet, they take up how far claims are from it.
 */
export function estimatorOf(
  field: Field,
  wholes: ReadonlyMap<string, readonly string[]>,
  situation: Situation,
  reasonsFor: ReasonsFor,
  asked?: readonly number[],
  habits: RegionHabits = new RegionHabits(field.places),
): (ofSeries: readonly Observation[], shares?: readonly Observation[]) => Series {
  const roughness = roughnessOf(situation);
  const workspace = new Workspace();
  const parts = partsOf(wholes);
  const hasHouseholds = [...field.series.values()].some(([first]) => first!.key.unit === 'household');
  const of = (ids: readonly string[] | undefined) => (ids ?? []).map((one) => field.series.get(one)!);
  return (ofSeries, shares = []) => {
    const { key } = ofSeries[0]!;
    const { id, place, measure, aspect, group, unit } = key;
    const bounds = aspect === 'stock' ? boundsOf(ofSeries, of(parts.get(id)), of(wholes.get(id))) : [];
    const whole = withoutParts(ofSeries, field.accounts);
    const own = hasHouseholds ? withHouseholds(whole, field, situation) : whole;
    const habitOf = habits.of(place);
    const mayShow = habits.mayShow(place);
    const { residuals, ...estimated } = estimateSeries(
      shares.length === 0 ? own : [...own, ...shares],
      {
        ...surroundingsOf(key, field, roughness, reasonsFor),
        bounds,
        ...(habitOf ? { habitOf } : {}),
        ...(mayShow ? { mayShow } : {}),
      },
      workspace,
      asked,
    );
    if (residuals) habits.add(place, residuals);
    return { id, place, placeName: field.places.name(place), measure, aspect, group, unit, ...estimated };
  };
}

function partsOf(wholes: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [part, list] of wholes)
    for (const whole of list) {
      const known = found.get(whole);
      if (known) known.push(part);
      else found.set(whole, [part]);
    }
  return found;
}

function withHouseholds(
  ofSeries: readonly Observation[],
  field: Field,
  { householdSize }: Situation,
): readonly Observation[] {
  const { key } = ofSeries[0]!;
  const households =
    key.unit === 'person' ? field.series.get(seriesId({ ...key, unit: 'household' })) : undefined;
  return households && householdSize
    ? [...ofSeries, ...asPeople(households, ofSeries, householdSize)]
    : ofSeries;
}
