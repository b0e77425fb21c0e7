import { z } from 'zod';
import { factualities } from '../claim.js';

const words = z.array(z.string().min(1));
const factuality = z.enum(factualities);
const operators = z.array(z.strictObject({ factuality, words }));

export const factualitySchema = z.strictObject({
  before: operators,
  adverbs: operators,
  after: operators,
  boundaries: words,
  conditionals: words,
  inverted: words,
  openPast: words,
  shutBy: words,
  negativeSubjects: words,
  harmless: words,
  modals: words,
  pasts: words,
  givenUnder: z.array(factuality),
  precedence: z.array(factuality),
});
