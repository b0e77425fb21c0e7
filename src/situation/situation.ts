import { parseEdtf } from './edtf.js';
import { knowledge } from './knowledge.js';
import {
  type Anchor,
  type EventType,
  type GroupType,
  type HouseholdSize,
  knowledgeSchemas,
  type Measure,
  type Place,
  type Source,
  situationSchema,
} from './schema.js';
import { DataError, type DataFile, type DataProblem, readYaml } from './yaml.js';

/** Everything particular to a situation, over the general knowledge. Frozen data; the other layers only read it. */
export interface Situation {
  readonly id: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly householdSize: HouseholdSize;
  readonly places: readonly Place[];
  readonly measures: readonly Measure[];
  readonly groups: readonly GroupType[];
  readonly eventTypes: readonly EventType[];
  readonly sources: readonly Source[];
  readonly anchors: readonly Anchor[];
}

/** What applies with no situation file: the general measures, groups, event types and sources. */
export function generalSituation(): Situation {
  return {
    id: 'general',
    title: 'No situation file',
    languages: ['en'],
    householdSize: knowledge('general/households.yaml', knowledgeSchemas['general/households.yaml']),
    places: [],
    measures: knowledge('general/measures.yaml', knowledgeSchemas['general/measures.yaml']),
    groups: knowledge('general/groups.yaml', knowledgeSchemas['general/groups.yaml']),
    eventTypes: knowledge('general/event-types.yaml', knowledgeSchemas['general/event-types.yaml']),
    sources: knowledge('general/sources.yaml', knowledgeSchemas['general/sources.yaml']),
    anchors: [],
  };
}

/**
 * Reads a situation file (YAML or JSON text) over the general knowledge: a measure, group, event type or source with
 * the id of a general one takes its place. Throws `DataError` naming file, line and field of every problem.
 */
export function readSituation(text: string, file = 'situation.yaml'): Situation {
  const data = readYaml(text, situationSchema, file);
  const general = generalSituation();
  const own = data.value;
  const situation: Situation = {
    id: own.id,
    title: own.title,
    languages: own.languages,
    householdSize: own.householdSize ?? general.householdSize,
    places: own.places,
    measures: overlay(general.measures, own.measures),
    groups: overlay(general.groups, own.groups),
    eventTypes: overlay(general.eventTypes, own.eventTypes),
    sources: overlay(general.sources, own.sources),
    anchors: own.anchors,
  };
  const problems = checkReferences(situation, data, file);
  if (problems.length > 0) throw new DataError(problems);
  return situation;
}

/** The situation's own entries stand first: where two say the same words, its own are meant. */
function overlay<T extends { id: string }>(general: readonly T[], own: readonly T[]): T[] {
  const replaced = new Set(own.map((item) => item.id));
  return [...own, ...general.filter((item) => !replaced.has(item.id))];
}

type Own = {
  readonly [K in 'places' | 'measures' | 'groups' | 'eventTypes' | 'sources' | 'anchors']: readonly {
    id: string;
  }[];
};

function checkReferences(situation: Situation, data: DataFile<Own>, file: string): DataProblem[] {
  const problems: DataProblem[] = [];
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push({ file, line: data.lineOf(path), field: path.join('.'), message });

  for (const list of ['places', 'measures', 'groups', 'eventTypes', 'sources', 'anchors'] as const) {
    const seen = new Set<string>();
    data.value[list].forEach((item, index) => {
      if (seen.has(item.id)) report([list, index, 'id'], `the id ${item.id} is used twice`);
      seen.add(item.id);
    });
  }

  const places = new Map(situation.places.map((place) => [place.id, place]));
  situation.places.forEach((place, index) => {
    if (place.parent === undefined) return;
    if (!places.has(place.parent)) report(['places', index, 'parent'], `no place has the id ${place.parent}`);
    else if (ancestorsLoop(place, places))
      report(['places', index, 'parent'], `${place.id} lies within itself`);
  });

  const measures = new Set(situation.measures.map((measure) => measure.id));
  situation.measures.forEach((measure) => {
    const index = data.value.measures.findIndex((own) => own.id === measure.id);
    if (index < 0) return;
    if (measure.within && !measures.has(measure.within))
      report(['measures', index, 'within'], `no measure has the id ${measure.within}`);
    if (measure.moves && !measures.has(measure.moves.measure))
      report(['measures', index, 'moves', 'measure'], `no measure has the id ${measure.moves.measure}`);
  });

  const groups = new Set(situation.groups.map((group) => group.id));
  situation.groups.forEach((group) => {
    const index = data.value.groups.findIndex((own) => own.id === group.id);
    if (index < 0) return;
    for (const whole of group.within)
      if (!groups.has(whole)) report(['groups', index, 'within'], `no group has the id ${whole}`);
  });

  const eventTypes = new Set(situation.eventTypes.map((type) => type.id));
  situation.eventTypes.forEach((type) => {
    const index = data.value.eventTypes.findIndex((own) => own.id === type.id);
    if (index >= 0 && type.ofPlaces && !eventTypes.has(type.ofPlaces))
      report(['eventTypes', index, 'ofPlaces'], `no event type has the id ${type.ofPlaces}`);
    if (index >= 0 && type.measure && !measures.has(type.measure))
      report(['eventTypes', index, 'measure'], `no measure has the id ${type.measure}`);
  });

  situation.anchors.forEach((anchor, index) => {
    if (!parseEdtf(anchor.date))
      report(['anchors', index, 'date'], `not an EDTF date or interval: ${anchor.date}`);
  });
  return problems;
}

function ancestorsLoop(place: Place, places: ReadonlyMap<string, Place>): boolean {
  const seen = new Set([place.id]);
  for (let parent = place.parent; parent !== undefined; parent = places.get(parent)?.parent) {
    if (seen.has(parent)) return true;
    seen.add(parent);
  }
  return false;
}
