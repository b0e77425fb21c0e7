import { z } from 'zod';

const words = z.array(z.string().min(1));

export const eventsSchema = z.strictObject({
  light: words,
  peopleOnly: words,
  things: words,
  timeOpeners: words,
  against: words,
  notByHazards: words,
  hazards: words,
  nobody: words,
  strongholds: words,
  implicative: words,
  openPrepositions: words,
  staysBehind: words,
  staysItself: words,
  notEvents: words,
  ergatives: words,
});
