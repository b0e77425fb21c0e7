import { z } from 'zod';

const days = z.number().int().nonnegative();

export const eventLinksSchema = z.strictObject({
  exact: days,
  slack: days,
  slackOfPublished: days,
  vague: days,
  denialWithin: days,
  idle: z.array(z.string().min(1)),
});
