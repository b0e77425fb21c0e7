/**
 * One palette for every chart, told apart by the colour-blind (after Okabe and Ito, 2008): colours are CSS variables,
 * so that one drawing serves light and dark pages.
 */
export const palette = {
  line: 'var(--estimate)',
  current: 'var(--claim)',
  stale: 'var(--stale)',
  wrong: 'var(--wrong)',
} as const;
