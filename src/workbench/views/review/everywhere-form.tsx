import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimView } from '../../../server/schemas/claim.js';
import type { CorrectionPreview, CorrectionRule } from '../../../server/schemas/correction.js';
import { correct, previewCorrection, undoCorrection } from '../../api/changes.js';
import { client, pictureMoved } from '../../api/client.js';
import { runAction } from '../../shell/run-action.js';
import { noteFailed } from '../../shell/undo-list.js';
import { useText } from '../../texts/use-text.js';

const kinds = ['rename-place', 'merge-sources', 'fix-unit', 'fix-word'] as const;
const wordFields = ['unit', 'measure', 'group', 'aspect', 'factuality', 'type'] as const;
type Kind = (typeof kinds)[number];

/** A correction for every claim it fits, now and whenever an account is read again. It is shown before it is made. */
export function EverywhereForm({ claim, onDone }: { readonly claim: ClaimView | undefined; onDone(): void }) {
  const { t } = useText();
  const [kind, setKind] = useState<Kind>('rename-place');
  const [from, setFrom] = useState(() => suggested('rename-place', claim));
  const [to, setTo] = useState('');
  const [field, setField] = useState<(typeof wordFields)[number]>('unit');
  const [preview, setPreview] = useState<CorrectionPreview>();
  const rule = ruleOf(kind, from.trim(), to.trim(), field);
  const look = () => {
    if (rule) void previewCorrection(rule).then(setPreview, noteFailed);
  };
  const make = () =>
    void runAction({
      name: 'correction.make',
      title: 'action.everywhere',
      group: 'group.review',
      changes: 'server',
      run: async () => {
        const { correction } = await correct(rule!, '');
        const refresh = () => {
          pictureMoved();
          void client.invalidateQueries({ queryKey: ['review'] });
        };
        refresh();
        onDone();
        return {
          says: correction.says,
          undo: async () => {
            await undoCorrection(correction.id);
            refresh();
          },
        };
      },
    });
  return (
    <details className="everywhere" open={claim === undefined || undefined}>
      <summary>{t('correct.everywhere')}</summary>
      <p className="quiet small">{t('correct.everywhere-why')}</p>
      <div className="everywhere-fields">
        <label className="field">
          <span className="label">{t('correct.kind')}</span>
          <select
            value={kind}
            onChange={(event) => {
              const next = event.target.value as Kind;
              setKind(next);
              setFrom(suggested(next, claim));
              setPreview(undefined);
            }}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`correction.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {kind === 'fix-word' && (
          <label className="field">
            <span className="label">{t('correct.field')}</span>
            <select value={field} onChange={(event) => setField(event.target.value as typeof field)}>
              {wordFields.map((one) => (
                <option key={one} value={one}>
                  {t(`field.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          <span className="label">{t('correct.from')}</span>
          <input value={from} dir="auto" onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label className="field">
          <span className="label">{t('correct.to')}</span>
          <input
            value={to}
            dir="auto"
            list={
              kind === 'rename-place'
                ? 'places'
                : kind === 'merge-sources'
                  ? 'sources'
                  : kind === 'fix-unit'
                    ? 'units'
                    : undefined
            }
            onChange={(event) => setTo(event.target.value)}
          />
        </label>
      </div>
      <div className="buttons">
        <Button className="button" isDisabled={!rule} onPress={look}>
          {t('action.preview')}
        </Button>
        <Button className="button main" isDisabled={!rule} onPress={make}>
          {t('action.everywhere')}
        </Button>
      </div>
      {preview && (
        <div role="status">
          <p>{t('correct.preview', { n: preview.claims, accounts: preview.accounts })}</p>
          <ul className="small">
            {preview.examples.map((example) => (
              <li key={example.claim} dir="auto">
                <mark>{example.quote.words}</mark>: {example.before} → {example.after}
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}

function suggested(kind: Kind, claim: ClaimView | undefined): string {
  if (!claim) return '';
  switch (kind) {
    case 'rename-place':
      return claim.places[0]?.name ?? '';
    case 'merge-sources':
      return claim.sources.at(-1)?.name ?? claim.account.publisher ?? '';
    case 'fix-unit':
      return claim.kind === 'figure' ? claim.unit : '';
    case 'fix-word':
      return claim.text;
  }
}

function ruleOf(
  kind: Kind,
  from: string,
  to: string,
  field: (typeof wordFields)[number],
): CorrectionRule | undefined {
  if (from === '' || to === '') return undefined;
  switch (kind) {
    case 'rename-place':
      return { kind, from, to: { name: to }, scope: {} };
    case 'merge-sources':
      return { kind, from, into: to };
    case 'fix-unit':
      return { kind, from, to, scope: {} };
    case 'fix-word':
      return { kind, word: from, field, to, scope: {} };
  }
}
