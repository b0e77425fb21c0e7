import { z } from 'zod';

const words = z.array(z.string().min(1));

export const conversationsSchema = z.strictObject({
  askers: words,
  answerers: words,
  meeting: words,
  titles: words,
});
