import type { ClaimView } from '../../../server/schemas/claim.js';
import type { ClaimFields, Value } from '../../../server/schemas/claim-fields.js';
import type { Vocabulary } from '../../../server/schemas/situation.js';
import { parseEdtf } from '../../../situation/edtf.js';
import { type ValueFields, valueFields, valueOfFields } from './value-of-fields.js';

/** A claim as a form has it. */
export interface ClaimForm {
  readonly value: ValueFields;
  readonly unit: string;
  readonly group: string;
  readonly measure: string;
  readonly aspect: string;
  readonly type: string;
  /** Names with commas between. */
  readonly places: string;
  readonly when: string;
  /** The innermost voice: who says it in the end. */
  readonly source: string;
  readonly factuality: string;
  readonly why: string;
}

export function formOf(claim: ClaimView): ClaimForm {
  const figure = claim.kind === 'figure' ? claim : undefined;
  return {
    value: valueFields(figure?.value ?? { low: null, best: null, high: null, bound: 'exact' }),
    unit: figure?.unit ?? '',
    group: figure?.group.label ?? '',
    measure: figure?.measure ?? '',
    aspect: figure?.aspect ?? '',
    type: claim.kind === 'event' ? claim.type : '',
    places: claim.places.map((place) => place.name).join(', '),
    when: claim.when.edtf,
    source: claim.sources.at(-1)?.name ?? '',
    factuality: claim.factuality,
    why: '',
  };
}

/** What a form changes of its claim; undefined while something in it cannot be. */
export function changedFields(
  claim: ClaimView,
  form: ClaimForm,
  vocabulary: Pick<Vocabulary, 'places' | 'groups' | 'sources'> | undefined,
): ClaimFields | undefined {
  const before = formOf(claim);
  const is = (name: keyof ClaimForm) => JSON.stringify(form[name]) !== JSON.stringify(before[name]);
  const fields: ClaimFields = {};
  if (claim.kind === 'figure' && is('value')) {
    const value: Value | undefined = valueOfFields(form.value);
    if (!value) return undefined;
    fields.value = value;
  }
  if (is('unit')) {
    if (form.unit.trim() === '') return undefined;
    fields.unit = form.unit.trim();
  }
  if (is('measure')) fields.measure = form.measure;
  if (is('aspect')) fields.aspect = form.aspect as NonNullable<ClaimFields['aspect']>;
  if (is('type')) fields.type = form.type;
  if (is('group')) {
    const known = vocabulary?.groups.find((group) => folded(group.label) === folded(form.group));
    fields.group = known ? { label: form.group.trim(), id: known.id } : { label: form.group.trim() };
  }
  if (is('places'))
    fields.places = form.places
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => {
        const known =
          claim.places.find((place) => place.name === name) ??
          vocabulary?.places.find((place) =>
            [place.name, ...place.names].some((one) => folded(one) === folded(name)),
          );
        return known?.id ? { id: known.id, name: known.name } : { name };
      });
  if (is('when')) {
    const edtf = form.when.trim();
    if (edtf !== '' && !parseEdtf(edtf)) return undefined;
    fields.when = { edtf, basis: edtf === '' ? 'none' : 'stated' };
  }
  if (is('source')) {
    const name = form.source.trim();
    const outer = claim.sources.slice(0, -1);
    const known = vocabulary?.sources.find((source) => folded(source.name) === folded(name));
    const kind = (known?.kind ??
      claim.sources.at(-1)?.kind ??
      'other') as (typeof claim.sources)[number]['kind'];
    fields.sources = name === '' ? outer : [...outer, { name, kind, ...(known ? { id: known.id } : {}) }];
  }
  if (is('factuality')) fields.factuality = form.factuality as ClaimView['factuality'];
  return fields;
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
