import { credibilityInWords } from '../../grading/credibility-in-words.js';
import { capital } from '../words/capital.js';
import { countWords } from '../words/count-words.js';
import { dateWords } from '../words/date-words.js';
import { estimateWords, intervalWords } from '../words/number-words.js';
import { familyLines, sourceLines } from './lineage-markdown.js';
import type { Report, ShownSeries } from './report.js';

/** The report as Markdown with footnotes (GitHub's and Pandoc's form), no HTML in it. */
export function markdownReport(report: Report): string {
  const { counts } = report;
  const lines = [
    `# ${esc(report.title)}`,
    '',
    `The picture of ${dateWords(report.day)}, from ${countWords(counts.accounts, 'account')}: ${countWords(counts.claims, 'claim')}, ${countWords(counts.series, 'series', 'series')}, ${countWords(counts.conflicts, 'conflict')}. Intervals hold the true value nine times in ten, if the accounts are no worse than they seem; each number leads to the words it rests on.`,
    '',
    '## Where things stand',
    '',
    ...seriesTable(report.leading),
    '',
    '## What cannot all be true',
    '',
    ...(report.conflicts.length === 0 ? ['Nothing found.'] : []),
    ...report.conflicts.map(({ conflict, notes }) => `- ${esc(capital(conflict.says))} ${marks(notes)}`),
    '',
    '## The series, claim by claim',
    '',
    ...report.leading.flatMap(claimTable),
    ...(report.others.length > 0 ? ['## Other series', '', ...seriesTable(report.others), ''] : []),
    '## Timeline',
    '',
    ...report.timeline.map(
      (event) =>
        `- ${esc(event.when)}, ${esc(event.place)}: ${esc(event.type)}, “${esc(event.words)}”${marks(event.notes)}${event.deniedBy.length === 0 ? '' : `, denied by ${esc(event.deniedBy.join(', '))}`}`,
    ),
    '',
    '## Who said what',
    '',
    ...report.voices.flatMap(({ account, claims }) => [
      `- **${esc(account.title ?? account.name)}**, ${esc(account.publisher ?? 'publisher unknown')}, ${account.published ? dateWords(account.published) : 'undated'}${account.language !== 'en' ? ` (${account.language})` : ''}`,
      ...claims.map(
        (claim) => `  - ${esc(claim.words)} (${claim.factuality}, ${esc(claim.when)})${marks([claim.note])}`,
      ),
    ]),
    '',
    ...(report.leftOut.length > 0
      ? ['## Left out', '', ...report.leftOut.map((file) => `- ${esc(file.file)}: ${esc(file.message)}`), '']
      : []),
    '## Who repeats whom',
    '',
    ...(report.families.length === 0 ? ['No account has words of another.'] : []),
    ...familyLines(report.families, esc),
    '',
    '## How far to rely on whom',
    '',
    ...sourceLines(report.sources, esc),
    '',
    ...report.notes.map(
      (note) =>
        `[^${note.number}]: ${esc(note.voice)}, ${note.published}${note.account.url ? `, <${encodeURI(note.account.url)}>` : ''}, account ${esc(note.account.name)}: “${esc(note.before)}**${esc(note.words.trim())}**${esc(note.after)}”${note.claim.credibility ? ` Credibility ${esc(credibilityInWords(note.claim.credibility))}` : ''}`,
    ),
    '',
  ];
  return lines.join('\n');
}

function seriesTable(series: readonly ShownSeries[]): string[] {
  if (series.length === 0) return ['No figures were found.'];
  return [
    '| Series | Best | 90 % interval | As of | Newest evidence |',
    '|---|---:|---:|---|---|',
    ...series.map(
      (one) =>
        `| ${esc(one.name)} | ${estimateWords(one.latest.best, one.latest.interval['90'])}${unitSign(one)} | ${intervalWords(one.latest.interval['90'])} | ${dateWords(one.latest.date)} | ${dateWords(one.newest)} ${marks(one.rows.slice(-3).map((row) => row.note))} |`,
    ),
  ];
}

function claimTable(one: ShownSeries): string[] {
  return [
    `### ${esc(one.name)}`,
    '',
    '| Claim | As of | Who says it | Reads as |',
    '|---|---|---|---|',
    ...one.rows.map(
      (row) =>
        `| ${esc(row.words)}${marks([row.note])} | ${esc(row.when)} | ${esc(row.voice)} | ${row.state} |`,
    ),
    '',
  ];
}

function unitSign(one: ShownSeries): string {
  return one.series.unit === 'percent' ? ' %' : '';
}

function marks(notes: readonly number[]): string {
  return notes.map((n) => `[^${n}]`).join('');
}

/** Text of accounts is shown as it stands: nothing in it may become markup. */
function esc(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
