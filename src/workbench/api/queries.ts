import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AccountCard, AccountDetail, Others } from '../../server/schemas/account.js';
import type { ClaimMark, ClaimView } from '../../server/schemas/claim.js';
import type { Page } from '../../server/schemas/common.js';
import type { ConflictCard, ConflictDetail } from '../../server/schemas/conflict.js';
import type { Correction } from '../../server/schemas/correction.js';
import type { Density, EventDetail, EventItem } from '../../server/schemas/event.js';
import type { MapView } from '../../server/schemas/place.js';
import type { Assessment, ReviewPage } from '../../server/schemas/review.js';
import type { SearchPage, Suggestions } from '../../server/schemas/search.js';
import type { SeriesCard, SeriesDetail } from '../../server/schemas/series.js';
import type { Changes, Session, SituationView, Vocabulary } from '../../server/schemas/situation.js';
import type { SourceCard, SourceDetail, SourceGraph } from '../../server/schemas/source.js';
import { ask, type QueryValues } from './ask.js';

/** Every question the workbench asks, by the name its answer is kept under. The first word of a key is its subject. */
export const queries = {
  session: () => one<Session>(['session'], '/session'),
  situation: () => one<SituationView>(['situation'], '/situation'),
  changes: (since: string) => one<Changes>(['situation', 'changes', since], '/changes', { since }),
  vocabulary: () => ({ ...one<Vocabulary>(['vocabulary'], '/vocabulary'), staleTime: 600_000 }),

  seriesList: (filter: QueryValues) => paged<SeriesCard>(['series', 'list', filter], '/series', filter),
  series: (id: string) => one<SeriesDetail>(['series', 'one', id], `/series/${encodeURIComponent(id)}`),
  seriesClaims: (id: string) =>
    paged<ClaimMark>(['series', 'claims', id], `/series/${encodeURIComponent(id)}/claims`, { limit: 500 }),

  seriesEvents: (id: string) =>
    paged<EventItem>(['series', 'events', id], `/series/${encodeURIComponent(id)}/events`, { limit: 200 }),

  events: (filter: QueryValues) => paged<EventItem>(['events', 'list', filter], '/events', filter),

  event: (id: string) => one<EventDetail>(['events', 'one', id], `/events/${encodeURIComponent(id)}`),

  accounts: (filter: QueryValues) => paged<AccountCard>(['accounts', 'list', filter], '/accounts', filter),
  account: (id: string) => one<AccountDetail>(['accounts', 'one', id], `/accounts/${encodeURIComponent(id)}`),
  others: (id: string) =>
    one<Others>(['accounts', 'others', id], `/accounts/${encodeURIComponent(id)}/others`),

  claim: (id: string) => one<ClaimView>(['claims', 'one', id], `/claims/${encodeURIComponent(id)}`),

  conflicts: (filter: QueryValues) =>
    paged<ConflictCard>(['conflicts', 'list', filter], '/conflicts', filter),
  conflict: (id: string) =>
    one<ConflictDetail>(['conflicts', 'one', id], `/conflicts/${encodeURIComponent(id)}`),

  review: (filter: QueryValues) =>
    infiniteQueryOptions({
      queryKey: ['review', filter],
      initialPageParam: '',
      queryFn: ({ pageParam, signal }) =>
        ask<ReviewPage>('/review', { ...filter, cursor: pageParam }, signal),
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  assessments: (filter: QueryValues) => paged<Assessment>(['assessments', filter], '/assessments', filter),
  claimAssessments: (id: string) =>
    paged<Assessment>(['assessments', 'claim', id], `/claims/${encodeURIComponent(id)}/assessments`, {}),
  search: (filter: QueryValues) =>
    infiniteQueryOptions({
      queryKey: ['search', filter],
      initialPageParam: '',
      queryFn: ({ pageParam, signal }) =>
        ask<SearchPage>('/search', { ...filter, cursor: pageParam }, signal),
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  suggestions: (q: string) => one<Suggestions>(['suggest', q], '/suggest', { q, limit: 12 }),
  density: (filter: QueryValues) => one<Density>(['events', 'density', filter], '/events/density', filter),
  map: (filter: QueryValues) => one<MapView>(['map', filter], '/map', filter),
  sources: (filter: QueryValues) => paged<SourceCard>(['sources', 'list', filter], '/sources', filter),
  source: (id: string) => one<SourceDetail>(['sources', 'one', id], `/sources/${encodeURIComponent(id)}`),
  sourceGraph: () => one<SourceGraph>(['sources', 'graph'], '/sources/graph'),
  corrections: () => paged<Correction>(['corrections'], '/corrections', { state: 'all' }),
};

function one<T>(queryKey: readonly unknown[], path: string, query?: QueryValues) {
  return queryOptions({ queryKey, queryFn: ({ signal }) => ask<T>(path, query, signal) });
}

function paged<T>(queryKey: readonly unknown[], path: string, query: QueryValues) {
  return infiniteQueryOptions({
    queryKey,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => ask<Page<T>>(path, { ...query, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
