import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../../test/plain-account.js';
import { readText } from '../../read-text.js';
import { findQuotations } from '../quotations.js';
import { sentencesOf } from './attach-roles.js';
import { ROLE_MARKS, roleMarks } from './role-marks.js';
import { wordTable } from './word-table.js';

const reading = readText(plainAccount('The miller said they fear a flood. “The dam leaks.”'));
const table = wordTable(reading, findQuotations(reading));
const all = { from: 0, to: reading.tokens.length };
const said = { from: 2, to: 3 };
const fear = { from: 4, to: 5 };
const [places, stands, others] = roleMarks(table, sentencesOf(reading), said, [said, fear], all);

describe('roleMarks', () => {
  it('tell side and distance', () => {
    expect([...places!.subarray(0, 5)]).toEqual([2, 1, 0, 11, 12]);
    expect(Math.max(...places!)).toBeLessThan(ROLE_MARKS[0]!);
  });

  it('tell quotations and sentences', () => {
    expect(stands![0]).toBe(0);
    expect(stands!.at(-2)).toBe(3 + 2);
  });

  it('tell other cues, not the own', () => {
    expect([...others!.subarray(0, 6)]).toEqual([0, 0, 0, 0, 1, 0]);
  });
});
