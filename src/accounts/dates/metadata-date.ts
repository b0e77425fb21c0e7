import { parseEdtf } from '../../situation/edtf.js';

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-4]):?([0-5]\d)(?::?([0-5]\d|60)(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * EDTF of a date as programs write it: EDTF itself, or an ISO 8601 date-time, of which the day is kept as it stands
 * there (the publisher's own day, not that of UTC). Undefined for anything else.
 */
export function metadataDate(value: string): string | undefined {
  const trimmed = value.trim();
  const edtf = DATE_TIME.exec(trimmed)?.[1] ?? trimmed;
  return parseEdtf(edtf) ? edtf : undefined;
}
