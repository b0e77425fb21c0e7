import type { Habit } from './habits.js';

/** A smaller bias, relative, is not worth a word. */
const LEAST = 0.015;

/** "this source usually tells about 8 % more than others, which is allowed for". */
export function inHabitWords({ bias, roughness }: Pick<Habit, 'bias' | 'roughness'>): string {
  const share = Math.exp(bias) - 1;
  const about = (part: number) => `about ${Math.max(1, Math.round(100 * Math.abs(part)))} %`;
  return Math.abs(share) < LEAST
    ? `this source's figures are usually within ${about(roughness)} of what others say, which is allowed for`
    : `this source usually tells ${about(share)} ${share > 0 ? 'more' : 'less'} than others, which is allowed for`;
}
