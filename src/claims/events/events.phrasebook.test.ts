import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { annotate } from '../../language/annotate.js';
import { generalSituation } from '../../situation/situation.js';
import { extractEvents } from './extract-events.js';

interface Told {
  readonly type: string;
  readonly agent?: string;
  readonly patient?: string;
  readonly factuality?: string;
  readonly by?: readonly string[];
  readonly at?: readonly string[];
}

const groups = parse(readFileSync('phrasebook/en/events.yaml', 'utf8')) as {
  about: string;
  cases: { say: string; read: Told[] }[];
}[];
const situation = generalSituation();

describe('what happened', () => {
  for (const { about, cases } of groups)
    describe(about, () => {
      it.each(cases)('$say', ({ say, read }) => {
        const notes = annotate(
          { name: 'a', id: 'a', language: 'en', text: say, furniture: [], headings: [], tables: [] },
          situation,
        );
        const located = read.some(({ at }) => at);
        const told = extractEvents(notes, situation).map(({ type, roles, factuality, sources, places }) => ({
          type,
          ...(roles.agent && { agent: roles.agent.text }),
          ...(roles.patient && { patient: roles.patient.text }),
          factuality,
          by: sources.map(({ name }) => name),
          ...(located && { at: places.map(({ name }) => name) }),
        }));
        expect(told).toEqual(read.map((one) => ({ factuality: 'asserted', by: [], ...one })));
      });
    });
});
