import { QueryClient } from '@tanstack/react-query';

/** Answers are kept until the stream of changes says that they are out of date. */
export const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: 1, refetchOnWindowFocus: false } },
});

/** Everything a decision can change is asked for again, in view first. */
export function pictureMoved(): void {
  for (const subject of [
    'situation',
    'series',
    'accounts',
    'claims',
    'conflicts',
    'assessments',
    'corrections',
    'map',
    'events',
    'search',
    'sources',
  ])
    void client.invalidateQueries({ queryKey: [subject] });
}
