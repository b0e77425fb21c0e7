import { credibilityInWords } from '../../grading/credibility-in-words.js';
import { seriesChart } from '../charts/series-chart.js';
import { capital } from '../words/capital.js';
import { countWords } from '../words/count-words.js';
import { dateWords } from '../words/date-words.js';
import { estimateWords, intervalWords } from '../words/number-words.js';
import { stretchWords } from '../words/stretch-words.js';
import { escapeHtml as esc } from './escape-html.js';
import { familiesSection, sourcesSection } from './lineage-html.js';
import type { Note } from './notes.js';
import type { Report, ShownEvent, ShownSeries, ShownVoice } from './report.js';
import { style } from './style.js';

/** The report as one HTML page that needs nothing else: charts are inline SVG, no script, no request. */
export function htmlReport(report: Report): string {
  const { counts } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${esc(report.title)} · ${esc(dateWords(report.day))}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="over">Situation report</p>
<h1>${esc(report.title)}</h1>
<p class="lead">The picture of <strong>${esc(dateWords(report.day))}</strong>, from ${countWords(counts.accounts, 'account')}: ${countWords(counts.claims, 'claim')}, ${countWords(counts.series, 'series', 'series')}, ${countWords(counts.conflicts, 'conflict')}. Every number leads to the words it rests on.</p>
<nav aria-label="Contents"><a href="#stands">Where things stand</a><a href="#conflicts">Conflicts</a><a href="#series">Series</a><a href="#timeline">Timeline</a><a href="#voices">Who said what</a><a href="#lineage">Who repeats whom</a><a href="#sources">Sources</a><a href="#notes">Words</a></nav>
</header>
<main>
<section id="stands"><h2>Where things stand</h2>
${report.leading.length === 0 ? '<p>No figures were found.</p>' : `<div class="cards">${report.leading.map(card).join('')}</div>`}
</section>
<section id="conflicts"><h2>What cannot all be true</h2>
${report.conflicts.length === 0 ? '<p>Nothing found.</p>' : `<ol class="conflicts">${report.conflicts.map(({ conflict, notes }) => `<li class="${severity(conflict.severity)}"><span class="kind">${esc(conflict.kind.replaceAll('-', ' '))}</span> ${esc(capital(conflict.says))} ${marks(notes)}</li>`).join('')}</ol>`}
</section>
<section id="series"><h2>The series, claim by claim</h2>
<p class="key" aria-hidden="true"><span><i class="band"></i>estimate: 50, 80 and 90 %</span><span><i class="square"></i>reported that day</span><span><i></i>claim</span><span><i class="ring"></i>stale</span><span class="wrong">× wrong</span><span><i class="bar"></i>range</span><span>▲ at least</span><span>▼ at most</span></p>
${report.leading.map(seriesSection).join('')}
${report.others.length > 0 ? `<h3>Other series</h3>${otherTable(report.others)}` : ''}
</section>
<section id="timeline"><h2>Timeline</h2>
${report.timeline.length === 0 ? '<p>No dated events were found.</p>' : `<ol class="timeline">${report.timeline.map(eventItem).join('')}</ol>`}
</section>
<section id="voices"><h2>Who said what</h2>
${report.voices.map(voiceSection).join('')}
${report.leftOut.length > 0 ? `<h3>Left out</h3><ul>${report.leftOut.map((file) => `<li><code>${esc(file.file)}</code>: ${esc(file.message)}</li>`).join('')}</ul>` : ''}
</section>
<section id="lineage"><h2>Who repeats whom</h2>
${familiesSection(report.families, report.quotations)}
</section>
<section id="sources"><h2>How far to rely on whom</h2>
${sourcesSection(report.sources)}
</section>
<section id="notes"><h2>The words</h2><ol class="notes">${report.notes.map(noteItem).join('')}</ol></section>
</main>
<footer><p>Made by Crossbearing from the accounts named; intervals hold the true value nine times in ten if the accounts are no worse than they seem. Names of private persons are blotted out.</p></footer>
</body>
</html>
`;
}

function card(one: ShownSeries): string {
  const { latest } = one;
  return `<a class="card" href="#${anchor(one)}"><span class="name">${esc(one.name)}</span><span class="best">${estimateWords(latest.best, latest.interval['90'])}${one.series.unit === 'percent' ? ' %' : ''}</span><span class="interval">${intervalWords(latest.interval['90'])}</span><span class="age">${esc(dateWords(latest.date))} · ${esc(ageWords(one.ageDays))}</span></a>`;
}

function seriesSection(one: ShownSeries): string {
  const label = `${one.name}: ${estimateWords(one.latest.best, one.latest.interval['90'])} on ${dateWords(one.latest.date)}, ${one.rows.length} claims`;
  // Two drawings: text in a scaled-down wide one cannot be read on a phone.
  const wide = seriesChart(one.series, one.marks, { width: 860, height: 260 }, label);
  const narrow = seriesChart(one.series, one.marks, { width: 360, height: 240 }, label);
  const rows = one.rows
    .map(
      (row) =>
        `<tr class="${row.state}"><td><strong>${esc(row.words)}</strong> ${marks([row.note])}</td><td>${esc(row.when)}</td><td>${esc(row.voice)}</td><td>${esc(row.state)}${row.factuality === 'asserted' ? '' : `, ${esc(row.factuality)}`}</td></tr>`,
    )
    .join('');
  return `<article id="${anchor(one)}"><h3>${esc(one.name)}</h3><div class="wide">${wide}</div><div class="narrow">${narrow}</div><details${one.rows.length <= 6 ? ' open' : ''}><summary>${countWords(one.rows.length, 'claim')}</summary><div class="scroll" tabindex="0"><table><thead><tr><th>Claim</th><th>As of</th><th>Who says it</th><th>Reads as</th></tr></thead><tbody>${rows}</tbody></table></div></details></article>`;
}

function otherTable(series: readonly ShownSeries[]): string {
  return `<div class="scroll" tabindex="0"><table><thead><tr><th>Series</th><th class="n">Best</th><th class="n">90 % interval</th><th>As of</th><th>Words</th></tr></thead><tbody>${series
    .map(
      (one) =>
        `<tr><td>${esc(one.name)}</td><td class="n">${estimateWords(one.latest.best, one.latest.interval['90'])}${one.series.unit === 'percent' ? ' %' : ''}</td><td class="n">${intervalWords(one.latest.interval['90'])}</td><td>${esc(dateWords(one.latest.date))}</td><td>${marks(one.rows.map((row) => row.note))}</td></tr>`,
    )
    .join('')}</tbody></table></div>`;
}

function eventItem(event: ShownEvent): string {
  return `<li><span class="quiet">${esc(event.when)}</span><span><span class="kind">${esc(event.type)}${event.factuality === 'asserted' ? '' : `, ${esc(event.factuality)}`} · ${esc(event.place)}</span> “${esc(event.words)}” ${marks(event.notes)}${event.deniedBy.length === 0 ? '' : ` <span class="quiet">denied by ${esc(event.deniedBy.join(', '))}</span>`}</span></li>`;
}

function voiceSection({ account, claims }: ShownVoice): string {
  const rtl = /^(?:ar|fa|he|ur|ku-Arab)/.test(account.language);
  const where =
    account.url && /^https?:\/\//.test(account.url) && URL.canParse(account.url)
      ? `<p class="quiet">First published at <a href="${esc(account.url)}" rel="noreferrer">${esc(new URL(account.url).hostname)}</a></p>`
      : '';
  const list = claims
    .map(
      (claim) =>
        `<li>${esc(claim.words)} <span class="quiet">${esc(claim.when)}${claim.factuality === 'asserted' ? '' : `, ${esc(claim.factuality)}`}</span> ${marks([claim.note])}</li>`,
    )
    .join('');
  const body = claims.length > 0 ? `<ul>${list}</ul>` : `<p class="quiet">Nothing was read from it.</p>`;
  return `<details class="voice" id="account-${esc(account.id)}"><summary><strong${rtl ? ' dir="rtl"' : ''}>${esc(account.title ?? account.name)}</strong> <span class="quiet">${esc(account.publisher ?? 'publisher unknown')}, ${esc(account.published ? dateWords(account.published) : 'undated')} · ${countWords(claims.length, 'claim')}</span></summary>${body}<details><summary class="quiet">The text</summary>${where}<div class="text"${rtl ? ' dir="rtl"' : ''}>${esc(account.text)}</div></details></details>`;
}

function noteItem(note: Note): string {
  return `<li id="note-${note.number}" value="${note.number}"><p>“${esc(note.before)}<mark>${esc(note.words)}</mark>${esc(note.after)}”</p><p class="quiet">${esc(note.voice)}, ${esc(note.published)} · <a href="#account-${esc(note.account.id)}">${esc(note.account.title ?? note.account.name)}</a></p>${note.claim.credibility ? `<p class="quiet">Credibility ${esc(credibilityInWords(note.claim.credibility))}</p>` : ''}</li>`;
}

function marks(notes: readonly number[]): string {
  return notes.map((n) => `<a class="note" href="#note-${n}" aria-label="note ${n}">${n}</a>`).join('');
}

function anchor(one: ShownSeries): string {
  return `series-${one.series.id.replace(/[^A-Za-z0-9-]/g, '-')}`;
}

function severity(value: number): string {
  return value >= 0.66 ? 'grave' : value >= 0.33 ? 'notable' : 'slight';
}

function ageWords(days: number): string {
  return days === 0 ? 'newest evidence that day' : `newest evidence ${stretchWords(days)} before`;
}
