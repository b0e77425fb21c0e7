import type { Page } from 'playwright-core';

/** A state of the workbench: its address, and what is done there. */
export interface Look {
  readonly path: string;
  act?(page: Page): Promise<void>;
}

/** Every view of a served sample and the states worth looking at, by name. */
export async function workbenchLooks(url: string): Promise<Record<string, Look>> {
  const items = async <T>(path: string) => ((await (await fetch(url + path)).json()) as { items: T[] }).items;
  const first = async (path: string) => encodeURIComponent((await items<{ id: string }>(path))[0]!.id);
  const accounts = await items<{ id: string; family: string | null }>('/api/accounts?limit=100');
  const copied = accounts.find(({ family }) => family !== null)?.id ?? accounts[0]!.id;
  const events = await items<{ id: string; tellings: number }>('/api/events?limit=100');
  const told = events.reduce((most, one) => (one.tellings > most.tellings ? one : most));
  const [series, conflict, account, source] = [
    await first('/api/series?limit=1'),
    await first('/api/conflicts?limit=1'),
    await first('/api/accounts?limit=1&sort=open'),
    await first('/api/sources?limit=1'),
  ];
  const press = (key: string) => (page: Page) => page.keyboard.press(key);
  return {
    situation: { path: '/situation' },
    series: { path: `/series?series=${series}` },
    'series-claims': {
      path: `/series?series=${series}`,
      act: (page) => page.locator('.claim-table').scrollIntoViewIfNeeded(),
    },
    'series-parts': { path: `/series?series=${series}&draw=parts` },
    map: { path: '/map' },
    timeline: { path: `/timeline?claim=${told.id}` },
    accounts: {
      path: `/accounts?account=${account}`,
      act: (page) => page.locator('.account-text a.claim.figure').first().click(),
    },
    'accounts-copied': { path: `/accounts?account=${copied}` },
    'accounts-list': { path: '/accounts' },
    conflicts: { path: `/conflicts?conflict=${conflict}` },
    'conflicts-list': { path: '/conflicts' },
    review: { path: '/review' },
    'review-correct': { path: '/review', act: press('c') },
    'review-everywhere': { path: '/review?part=corrections' },
    sources: { path: '/sources?part=graph' },
    'sources-one': { path: `/sources?source=${source}` },
    search: { path: '/search?q=camp' },
    'search-claims': { path: '/search?q=camp&part=claims' },
    palette: { path: '/situation', act: press('Control+k') },
    keys: { path: '/series', act: press('?') },
  };
}
