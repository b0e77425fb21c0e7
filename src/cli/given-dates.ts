import { UserError } from './user-error.js';

/** Runs pure code whose RangeErrors are sentences for whoever gave the options. */
export function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message);
    throw error;
  }
}

/** "2024-03,2024-06" as a list; undefined where nothing is given. */
export function dateList(dates: string | undefined): string[] | undefined {
  return dates
    ?.split(',')
    .map((date) => date.trim())
    .filter((date) => date !== '');
}
