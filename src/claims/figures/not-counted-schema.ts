import { z } from 'zod';

const words = z.array(z.string().min(1));

export const notCountedSchema = z.strictObject({
  asking: words,
  askingOfOwn: words,
  otherAskers: words,
  samples: words,
  gathering: words,
  evidence: words,
  tellers: words,
  telling: words,
  wholly: words,
  reckoning: words,
  dimensions: words,
  doses: words,
  recipes: words,
});
