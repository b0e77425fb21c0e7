import { readFileSync } from 'node:fs';
import type { Guess } from './observed.js';

/** Types of violence as UCDP parts them; `any` pools them. */
export type Violence = 'state-based' | 'non-state' | 'one-sided' | 'any';

interface Regression {
  readonly intercept: number;
  /** Of log(1 + deaths). */
  readonly slope: number;
  /** Added at numbers its coders were asked about by name. */
  readonly at: Readonly<Record<string, number>>;
}

type Model = Readonly<Record<'location' | 'scale' | 'weight', Regression>>;

const { models } = JSON.parse(readFileSync(new URL('./uncertain-ucdp.json', import.meta.url), 'utf8')) as {
  models: Readonly<Record<Violence, Model>>;
};

/**
 * What uncertainUCDP (Vesco and others 2024; version 0.6.1) believes of the deaths of an event reported as `deaths`: with the
 * chance `weight` just that number, else a Gumbel distribution. Its quantiles, cut off at nothing.
 */
export function uncertainUcdp(deaths: number, violence: Violence): Guess {
  const at = quantileOf(deaths, models[violence]);
  return {
    best: at(0.5),
    low: [at(0.25), at(0.1), at(0.05)],
    high: [at(0.75), at(0.9), at(0.95)],
  };
}

function quantileOf(deaths: number, model: Model): (share: number) => number {
  const location = Math.expm1(predict(model.location, deaths));
  const scale = Math.exp(predict(model.scale, deaths));
  const weight = 1 / (1 + Math.exp(-predict(model.weight, deaths)));
  const gumbel = (share: number) => Math.max(0, location - scale * Math.log(-Math.log(share)));
  const below = (1 - weight) * Math.exp(-Math.exp(-(deaths - location) / scale));
  return (share) => {
    if (share < below) return gumbel(share / (1 - weight));
    return share <= below + weight ? deaths : gumbel((share - weight) / (1 - weight));
  };
}

function predict({ intercept, slope, at }: Regression, deaths: number): number {
  return intercept + slope * Math.log1p(deaths) + (at[String(deaths)] ?? 0);
}
