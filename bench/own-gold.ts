import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Account } from '../src/accounts/account.js';
import { extractEvents } from '../src/claims/events/extract-events.js';
import { factualityOf } from '../src/claims/factuality/factuality-of.js';
import { annotate } from '../src/language/annotate.js';
import { tagAttributions } from '../src/language/attribution/tag-attributions.js';
import { readText } from '../src/language/read-text.js';
import { generalSituation } from '../src/situation/situation.js';

/**
 * Accuracy on the sentences marked for factuality and for events in phrasebook/en/gold, apart for those written before
 * the rules and those written after: `npx tsx bench/own-gold.ts [--misses]`. A sentence of events is right when its
 * events have the marked types, and each the marked factuality, sources and, in each role, the last word marked.
 */
const showMisses = process.argv.includes('--misses');
const situation = generalSituation();

for (const half of ['before', 'after']) {
  report('factuality', half, factualityCases(half));
  report('events', half, eventCases(half));
}

interface Case {
  readonly say: string;
  readonly wanted: string;
  readonly got: string;
  readonly right: boolean;
}

interface Told {
  readonly type: string;
  readonly agent?: string;
  readonly patient?: string;
  readonly factuality?: string;
  readonly by?: readonly string[];
}

function factualityCases(half: string): Case[] {
  const lists = load(`factuality-${half}`) as Record<string, string[]>;
  return Object.entries(lists).flatMap(([wanted, list]) =>
    list.map((say) => {
      const reading = readText(account(say.replace(/[{}]/g, '')));
      const span = { start: say.indexOf('{'), end: say.indexOf('}') - 1 };
      const got = factualityOf(span, reading, tagAttributions(reading)).factuality;
      return { say, wanted, got, right: wanted === got };
    }),
  );
}

function eventCases(half: string): Case[] {
  const list = load(`events-${half}`) as { say: string; read: Told[] }[];
  return list.map(({ say, read }) => {
    const told = extractEvents(annotate(account(say), situation), situation).map((event) => ({
      type: event.type,
      agent: event.roles.agent?.text,
      patient: event.roles.patient?.text,
      factuality: event.factuality,
      by: event.sources.map(({ name }) => name),
    }));
    return { say, wanted: inWords(read), got: inWords(told), right: agree(read, told) };
  });
}

function inWords(told: readonly Told[]): string {
  return told
    .map(({ type, agent, patient, factuality = 'asserted', by = [] }) =>
      [type, `${lastWord(agent)}>${lastWord(patient)}`, factuality, ...by.map(lastWord)].join(' '),
    )
    .sort()
    .join('; ');
}

function agree(marked: readonly Told[], read: readonly Told[]): boolean {
  if (marked.length !== read.length) return false;
  const left = [...read];
  for (const one of marked) {
    const at = left.findIndex((other) => same(one, other));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

function same(marked: Told, read: Told): boolean {
  return (
    marked.type === read.type &&
    (marked.factuality ?? 'asserted') === read.factuality &&
    holds(read.agent, marked.agent) &&
    holds(read.patient, marked.patient) &&
    (marked.by ?? []).map(lastWord).join() === (read.by ?? []).map(lastWord).join()
  );
}

function holds(read: string | undefined, marked: string | undefined): boolean {
  if (read === undefined || marked === undefined) return read === marked;
  return read.toLowerCase().split(/\s+/).includes(lastWord(marked));
}

function lastWord(words: string | undefined): string {
  return words?.split(/\s+/).at(-1)?.toLowerCase() ?? '';
}

function report(what: string, half: string, cases: readonly Case[]): void {
  const count = cases.filter((one) => one.right).length;
  console.log(
    `${what}, ${half}: ${count} of ${cases.length} right (${((100 * count) / cases.length).toFixed(1)} %)`,
  );
  if (showMisses)
    for (const { say, wanted, got, right } of cases)
      if (!right) console.log(`  ${say}\n    marked ${wanted}\n    read   ${got}`);
}

function load(name: string): unknown {
  return parse(readFileSync(new URL(`../phrasebook/en/gold/${name}.yaml`, import.meta.url), 'utf8'));
}

function account(text: string): Account {
  return { name: 'a', id: 'a', language: 'en', text, furniture: [], headings: [], tables: [] };
}
