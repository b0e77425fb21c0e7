import { z } from 'zod';

const words = z.array(z.string().min(1));

/** Words that say how wide a place a figure is of (`knowledge/en/place-cues.yaml`). */
export const placeCuesSchema = z.strictObject({
  national: words,
  whole: words,
  spots: words,
  stretches: words,
  pointers: words,
  areas: words,
  prepositions: z.record(z.string().min(1), words),
});
