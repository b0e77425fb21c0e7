import { z } from 'zod';
import { bounds } from '../language/mention.js';
import { aspects } from '../situation/aspects.js';

const end = z.number().nullable();

const figureSchema = z.object({
  account: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string(),
  value: z.object({
    low: end,
    best: end,
    high: end,
    bound: z.enum(bounds),
  }),
  unit: z.string(),
  aspect: z.enum(aspects),
  measure: z.string(),
  group: z.string().default(''),
  places: z.array(z.string()).default([]),
  when: z.string().default(''),
  source: z.array(z.string()).default([]),
  factuality: z.string().default('asserted'),
  of: z.string().optional(),
});

const trapSchema = z.object({
  account: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string(),
});

/** A figure as a careful reader marked it. */
export type GoldFigure = z.output<typeof figureSchema>;
/** A span of which no figure may be made. */
export type GoldTrap = z.output<typeof trapSchema>;

export interface Gold {
  readonly figures: readonly GoldFigure[];
  readonly traps: readonly GoldTrap[];
}

/** A line that is no gold line, named so that it can be mended. */
export interface GoldProblem {
  readonly line: number;
  readonly message: string;
}

/** Reads a gold file: JSON lines; a line with a `value` is a figure, one without is a trap. */
export function readGold(text: string): { gold: Gold; problems: GoldProblem[] } {
  const figures: GoldFigure[] = [];
  const traps: GoldTrap[] = [];
  const problems: GoldProblem[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch (error) {
      problems.push({ line: index + 1, message: (error as Error).message });
      return;
    }
    const isFigure = typeof json === 'object' && json !== null && 'value' in json;
    const read = (isFigure ? figureSchema : trapSchema).safeParse(json);
    if (!read.success)
      problems.push({
        line: index + 1,
        message: read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '),
      });
    else if (isFigure) figures.push(read.data as GoldFigure);
    else traps.push(read.data);
  });
  return { gold: { figures, traps }, problems };
}
