import { z } from 'zod';

const words = z.array(z.string().min(1));

export const nobodySchema = z.strictObject({ alone: words, openings: words, endings: words });
