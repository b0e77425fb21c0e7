/** How many there are at a time, how many moved over one, a share of a whole, or anything else. */
export const aspects = ['stock', 'flow', 'share', 'other'] as const;
export type Aspect = (typeof aspects)[number];
