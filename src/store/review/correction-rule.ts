import type { Aspect, Claim, Factuality, SourceRef } from '../../claims/claim.js';

/** Which claims a standing correction is for; all where a field is left out. */
export interface CorrectionScope {
  readonly publisher?: string;
  readonly measure?: string;
  /** Account's name or id. */
  readonly account?: string;
}

/** What is put right once and for all, in every claim it fits. */
export type CorrectionRule =
  | { readonly kind: 'merge-sources'; readonly from: string; readonly into: string }
  | {
      readonly kind: 'rename-place';
      readonly from: string;
      readonly to: { readonly id?: string; readonly name: string };
      readonly scope: CorrectionScope;
    }
  | {
      readonly kind: 'fix-unit';
      readonly from: string;
      readonly to: string;
      readonly scope: CorrectionScope;
    }
  | {
      readonly kind: 'fix-word';
      readonly word: string;
      readonly field: 'unit' | 'measure' | 'group' | 'aspect' | 'factuality' | 'type';
      readonly to: string;
      readonly scope: CorrectionScope;
    };

/** The claim as the rule has it; the very same where the rule does not fit. */
export function applyRule(rule: CorrectionRule, claim: Claim): Claim {
  if ('scope' in rule && !inScope(rule.scope, claim)) return claim;
  switch (rule.kind) {
    case 'merge-sources':
      return mergeSources(rule.from, rule.into, claim);
    case 'rename-place':
      return renamePlace(rule.from, rule.to, claim);
    case 'fix-unit':
      return claim.kind === 'figure' && same(claim.unit, rule.from) && claim.unit !== rule.to
        ? { ...claim, unit: rule.to }
        : claim;
    case 'fix-word':
      return fixWord(rule, claim);
  }
}

/** A rule in words, for the log. */
export function ruleWords(rule: CorrectionRule): string {
  const scope = 'scope' in rule ? scopeWords(rule.scope) : '';
  switch (rule.kind) {
    case 'merge-sources':
      return `“${rule.from}” is the source “${rule.into}”`;
    case 'rename-place':
      return `the place “${rule.from}” is ${rule.to.name}${scope}`;
    case 'fix-unit':
      return `the unit “${rule.from}” is “${rule.to}”${scope}`;
    case 'fix-word':
      return `where a claim's words hold “${rule.word}”, its ${rule.field} is “${rule.to}”${scope}`;
  }
}

function mergeSources(from: string, into: string, claim: Claim): Claim {
  const publisher = claim.publisher !== undefined && same(claim.publisher, from);
  const cited = claim.sources.some((source) => isOf(source, from) && source.name !== into);
  if (!publisher && !cited) return claim;
  return {
    ...claim,
    ...(publisher && { publisher: into }),
    sources: claim.sources.map((source) => (isOf(source, from) ? merged(source, into) : source)),
  };
}

function merged({ id: _, ...source }: SourceRef, into: string): SourceRef {
  return { ...source, name: into };
}

function isOf(source: SourceRef, from: string): boolean {
  return same(source.name, from) || (source.id !== undefined && source.id === from);
}

function renamePlace(from: string, to: { readonly id?: string; readonly name: string }, claim: Claim): Claim {
  if (!claim.places.some((place) => same(place.name, from) || place.id === from)) return claim;
  const places = claim.places.map((place) =>
    same(place.name, from) || place.id === from
      ? { name: to.name, ...(to.id !== undefined && { id: to.id }) }
      : place,
  );
  return JSON.stringify(places) === JSON.stringify(claim.places) ? claim : { ...claim, places };
}

function fixWord(rule: Extract<CorrectionRule, { kind: 'fix-word' }>, claim: Claim): Claim {
  if (!claim.text.toLowerCase().includes(rule.word.toLowerCase())) return claim;
  if (rule.field === 'factuality')
    return claim.factuality === rule.to ? claim : { ...claim, factuality: rule.to as Factuality };
  if (rule.field === 'type')
    return claim.kind === 'event' && claim.type !== rule.to ? { ...claim, type: rule.to } : claim;
  if (claim.kind !== 'figure') return claim;
  if (rule.field === 'group')
    return claim.group.id === rule.to
      ? claim
      : { ...claim, group: { label: claim.group.label || rule.to.replaceAll('-', ' '), id: rule.to } };
  if (rule.field === 'aspect')
    return claim.aspect === rule.to ? claim : { ...claim, aspect: rule.to as Aspect };
  return claim[rule.field] === rule.to ? claim : { ...claim, [rule.field]: rule.to };
}

function inScope(scope: CorrectionScope, claim: Claim): boolean {
  return (
    (scope.publisher === undefined || same(claim.publisher ?? '', scope.publisher)) &&
    (scope.measure === undefined || (claim.kind === 'figure' && claim.measure === scope.measure)) &&
    (scope.account === undefined || claim.account === scope.account)
  );
}

function scopeWords({ publisher, measure, account }: CorrectionScope): string {
  const parts = [
    publisher === undefined ? '' : `told by ${publisher}`,
    measure === undefined ? '' : `of ${measure}`,
    account === undefined ? '' : `in ${account}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
