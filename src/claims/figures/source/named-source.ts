import type { Span } from '../../../accounts/span.js';
import { describeSource } from '../../../language/attribution/describe-source.js';
import type { SourceRef } from '../../claim.js';
import { sourceKind } from '../../factuality/source-kind.js';

/** The source that words of an account's text name, by these words alone. */
export function namedSource({ start, end }: Span, text: string): SourceRef {
  const { name, role, person } = describeSource(text.slice(start, end));
  return { name, ...(role === undefined ? {} : { role }), kind: sourceKind(name, role, person), start, end };
}
