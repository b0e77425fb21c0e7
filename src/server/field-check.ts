import { parseEdtf } from '../situation/edtf.js';
import type { ClaimFields } from '../store/review/claim-fields.js';
import { RequestProblem } from './request-problem.js';

/** Throws a problem where fields are well formed but cannot be meant. */
export function checkFields({ value, when, start, end }: ClaimFields): void {
  const errors: { field: string; message: string }[] = [];
  if (value) {
    const { low, best, high } = value;
    if (low === null && best === null && high === null)
      errors.push({ field: 'fields.value', message: 'it names no number' });
    const known = [low, best, high].filter((number) => number !== null);
    if (known.some((number, i) => i > 0 && number < known[i - 1]!))
      errors.push({ field: 'fields.value', message: 'low, best and high are not in order' });
  }
  if (when && when.edtf !== '' && !parseEdtf(when.edtf))
    errors.push({ field: 'fields.when.edtf', message: `not an EDTF date or interval: ${when.edtf}` });
  if (start !== undefined && end !== undefined && start >= end)
    errors.push({ field: 'fields.end', message: 'the span is empty' });
  if (errors.length > 0)
    throw new RequestProblem('not-valid', errors.map(({ message }) => message).join('; '), { errors });
}
