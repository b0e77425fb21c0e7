import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { factualities } from '../../../claims/claim.js';
import { bounds } from '../../../language/mention.js';
import type { ClaimView } from '../../../server/schemas/claim.js';
import type { ClaimFields } from '../../../server/schemas/claim-fields.js';
import { aspects } from '../../../situation/aspects.js';
import { queries } from '../../api/queries.js';
import { decide } from '../../parts/assess-actions.js';
import { runAction } from '../../shell/run-action.js';
import { useText } from '../../texts/use-text.js';
import { type ClaimForm, changedFields, formOf } from './claim-form.js';
import { EverywhereForm } from './everywhere-form.js';
import { fieldsOf, valueOfFields } from './value-of-fields.js';

/** Puts a claim right field by field; only what was changed is sent. Enter saves, Escape leaves. */
export function CorrectForm(props: { readonly claim: ClaimView; onCancel(): void; onDone(): void }) {
  const { claim } = props;
  const words = useText();
  const { t } = words;
  const vocabulary = useQuery(queries.vocabulary()).data;
  const [form, setForm] = useState(() => formOf(claim));
  const set = (change: Partial<ClaimForm>) => setForm((before) => ({ ...before, ...change }));
  const fields: ClaimFields | undefined = changedFields(claim, form, vocabulary);
  const ready = fields !== undefined && Object.keys(fields).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    void runAction({
      name: 'review.correct-save',
      title: 'action.correct',
      group: 'group.review',
      changes: 'server',
      run: async () => {
        const undoable = await decide(claim, { decision: 'correct', fields, why: form.why }, words);
        props.onDone();
        return undoable;
      },
    });
  };
  const select = (
    name: keyof ClaimForm,
    label: string,
    choices: readonly { id: string; label: string }[],
  ) => (
    <label className="field">
      <span className="label">{label}</span>
      <select
        value={String(form[name])}
        onChange={(event) => set({ [name]: event.target.value } as Partial<ClaimForm>)}
      >
        {!choices.some((one) => one.id === form[name]) && (
          <option value={String(form[name])}>{String(form[name])}</option>
        )}
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
  const text = (
    name: 'unit' | 'group' | 'places' | 'when' | 'source' | 'why',
    label: string,
    list?: string,
    hint?: string,
  ) => (
    <label className="field">
      <span className="label">{label}</span>
      <input
        value={form[name]}
        list={list}
        placeholder={hint}
        dir="auto"
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </label>
  );
  const valueBad = claim.kind === 'figure' && valueOfFields(form.value) === undefined;
  return (
    <form
      className="correct-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      {claim.kind === 'figure' && (
        <>
          <div className="value-fields">
            <label className="field">
              <span className="label">{t('correct.bound')}</span>
              <select
                value={form.value.bound}
                onChange={(event) => {
                  const bound = event.target.value as (typeof bounds)[number];
                  const known = form.value.best || form.value.low || form.value.high;
                  set({
                    value: {
                      bound,
                      low: form.value.low || known,
                      best: known,
                      high: form.value.high || known,
                    },
                  });
                }}
              >
                {bounds.map((bound) => (
                  <option key={bound} value={bound}>
                    {t(`bound.${bound}`)}
                  </option>
                ))}
              </select>
            </label>
            {fieldsOf(form.value.bound).map((name, i) => (
              <label className="field" key={name}>
                <span className="label">{t(name === 'best' ? 'correct.value' : `estimate.${name}`)}</span>
                <input
                  // biome-ignore lint/a11y/noAutofocus: the form opens by a key, to be written in at once
                  autoFocus={i === 0}
                  inputMode="decimal"
                  aria-invalid={valueBad}
                  value={form.value[name]}
                  onChange={(event) => set({ value: { ...form.value, [name]: event.target.value } })}
                />
              </label>
            ))}
          </div>
          {text('unit', t('claim.unit'), 'units')}
          {text('group', t('claim.group'), 'groups')}
          {select('measure', t('claim.measure'), vocabulary?.measures ?? [])}
          {select(
            'aspect',
            t('correct.aspect'),
            aspects.map((id) => ({ id, label: t(`aspect.${id}`) })),
          )}
        </>
      )}
      {claim.kind === 'event' && select('type', t('claim.type'), vocabulary?.eventTypes ?? [])}
      {text('places', t('claim.where'), 'places')}
      {text('when', t('claim.when'), undefined, '2019-09-26, 2019-09, 2019/2020')}
      {text('source', t('claim.who'), 'sources')}
      {select(
        'factuality',
        t('claim.factuality'),
        factualities.map((id) => ({ id, label: t(`factuality.${id}`) })),
      )}
      {text('why', t('review.why'))}
      <datalist id="units">
        {vocabulary?.units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <datalist id="groups">
        {vocabulary?.groups.map((group) => (
          <option key={group.id} value={group.label} />
        ))}
      </datalist>
      <datalist id="places">
        {vocabulary?.places.map((place) => (
          <option key={place.id} value={place.name} />
        ))}
      </datalist>
      <datalist id="sources">
        {vocabulary?.sources.map((source) => (
          <option key={source.id} value={source.name} />
        ))}
      </datalist>
      <div className="buttons">
        <Button type="submit" className="button main" isDisabled={!ready}>
          {t('action.save')}
        </Button>
        <Button className="button" onPress={props.onCancel}>
          {t('action.cancel')}
        </Button>
        <span className="quiet small" role="status">
          {fields === undefined ? t('correct.bad') : t('correct.changed', { n: Object.keys(fields).length })}
        </span>
      </div>
      <EverywhereForm claim={claim} onDone={props.onDone} />
    </form>
  );
}
