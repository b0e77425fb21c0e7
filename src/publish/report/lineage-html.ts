import { rules } from '../../grading/rules.js';
import type { SourceRecord } from '../../grading/source-record.js';
import type { Quotation } from '../../lineage/quotations.js';
import { familyChart } from '../charts/family-chart.js';
import { dateWords } from '../words/date-words.js';
import { escapeHtml as esc } from './escape-html.js';
import type { ShownFamily, ShownLink } from './lineage-part.js';

/** Who copies whom: each family a list of its accounts with arcs beside it, and its links in words. */
export function familiesSection(families: readonly ShownFamily[], quotations: readonly Quotation[]): string {
  if (families.length + quotations.length === 0) return '<p>No account has words of another.</p>';
  return `${families.map(familyBlock).join('')}${
    quotations.length > 0
      ? `<h3>Passed on of one source</h3><ul>${quotations.map((one) => `<li>“${esc(one.says)}” of ${esc(one.source)}: ${one.accounts.map(esc).join(', ')}</li>`).join('')}</ul>`
      : ''
  }`;
}

function familyBlock(family: ShownFamily): string {
  const { accounts, links, voices } = family;
  const title = `${accounts.length} accounts, ${voices === 1 ? 'one voice' : `${voices} voices`}`;
  const rows = accounts
    .map(
      ({ account, voice }) =>
        `<li><a href="#account-${esc(account.id)}">${esc(account.title ?? account.name)}</a> <span class="quiet">${esc(account.publisher ?? 'publisher unknown')}, ${esc(account.published ? dateWords(account.published) : 'undated')}${voices > 1 ? ` · voice ${voice + 1}` : ''}</span></li>`,
    )
    .join('');
  return `<article class="kin"><h3>${title}</h3><div class="kin-list">${familyChart(family, esc(title))}<ol>${rows}</ol></div><details><summary>${links.length} ${links.length === 1 ? 'link' : 'links'}</summary><ul>${links.map((link) => linkItem(link, family)).join('')}</ul></details></article>`;
}

const VERBS = { copy: 'copies', partial: 'has passages of', quotation: 'quotes the same words as' } as const;

function linkItem(
  { from, to, kind, words, share, why, confirmed }: ShownLink,
  { accounts }: ShownFamily,
): string {
  const name = (row: number) => esc(accounts[row]!.account.title ?? accounts[row]!.account.name);
  const extent = words > 0 ? `${words} words, ${Math.round(100 * share)} % of the shorter; ` : '';
  return `<li>${name(to)} ${VERBS[kind]} ${name(from)} <span class="quiet">(${extent}${esc(why)}${confirmed ? '; confirmed' : ''})</span></li>`;
}

/** Offices and organisations by how many figures rest on them, each with its record in words and the figures behind it. */
export function sourcesSection(sources: readonly SourceRecord[]): string {
  if (sources.length === 0) return '<p>The accounts name neither publishers nor whom they cite.</p>';
  const sorted = [...sources].sort((a, b) => b.figures - a.figures || (a.id < b.id ? -1 : 1));
  return sorted
    .map(
      ({ name, reliability, figures, says, evidence }) =>
        `<details class="voice"><summary><strong>${esc(name)}</strong> <span class="quiet">${reliability}, ${rules.reliability[reliability].label} · ${figures} ${figures === 1 ? 'figure' : 'figures'}</span></summary><ul>${says.map((sentence) => `<li>${esc(sentence)}</li>`).join('')}${evidence
          .map(
            ({ held, figure, against }) =>
              `<li>${held ? 'Held' : 'Did not hold'}: “${esc(figure.text)}” (${esc(figure.account)}) beside “${esc(against.text)}” of ${esc(against.source)} (${esc(against.account)})</li>`,
          )
          .join('')}</ul></details>`,
    )
    .join('');
}
