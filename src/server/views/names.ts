import { seriesWords } from '../../publish/words/series-words.js';
import type { Situation } from '../../situation/situation.js';
import type { AccountRow, SeriesNaming } from '../../store/queries/claim-details.js';
import type { AccountRef } from '../schemas/claim.js';
import type { Named } from '../schemas/common.js';

/** "al-Hol: population, children". */
export function seriesName(naming: Omit<SeriesNaming, 'series_id'>, situation: Situation): string {
  return seriesWords(
    {
      measure: naming.measure,
      group: naming.group_label || 'all',
      unit: naming.unit,
      placeName: naming.place_name,
    },
    situation,
  );
}

export function measureNamed(id: string, { measures }: Situation): Named {
  return { id, name: measures.find((one) => one.id === id)?.label ?? id.replaceAll('-', ' ') };
}

export function groupNamed(id: string, { groups }: Situation): Named {
  const key = id || 'all';
  const label = key === 'all' ? 'everybody' : groups.find((one) => one.id === key)?.label;
  return { id: key, name: label ?? key.replaceAll('+', ' and ').replaceAll('-', ' ') };
}

export function eventTypeNamed(id: string, { eventTypes }: Situation): Named {
  return { id, name: eventTypes.find((one) => one.id === id)?.label ?? id.replaceAll('-', ' ') };
}

export function accountRef(row: AccountRow): AccountRef {
  return {
    id: row.account_id,
    name: row.account_name,
    title: row.title,
    publisher: row.publisher,
    published: row.published,
  };
}
