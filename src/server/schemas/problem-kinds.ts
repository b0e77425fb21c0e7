/**
 * Every way a request can fail, by the last part of its problem type: status, and the sentence people are shown
 * (`title` of RFC 9457). No imports, so that a browser can carry it.
 */
export const problemKinds = {
  'bad-request': { status: 400, title: 'The request is not one we understand.' },
  'bad-cursor': { status: 400, title: 'This cursor leads nowhere; start the list anew.' },
  'bad-host': { status: 403, title: 'This address is not served here.' },
  'bad-origin': { status: 403, title: 'Only the workbench itself may ask this.' },
  'not-found': { status: 404, title: 'There is nothing of this name.' },
  'not-allowed': { status: 405, title: 'This cannot be done here.' },
  'not-acceptable': { status: 406, title: 'There is no answer of the type asked for.' },
  conflict: { status: 409, title: 'As things stand this cannot be done.' },
  changed: { status: 412, title: 'It was changed in the meantime; look again before you decide.' },
  'too-large': { status: 413, title: 'This is too large.' },
  'bad-type': { status: 415, title: 'This type of content is not taken here.' },
  'not-valid': { status: 422, title: 'Something in the request does not fit.' },
  'no-version': { status: 428, title: 'The request does not say which version it is meant for (If-Match).' },
  failed: { status: 500, title: 'Something went wrong in the server.' },
  busy: { status: 503, title: 'The store is being written; try again in a moment.' },
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** The problem type of a kind, as it stands in `type`. */
export function problemType(kind: ProblemKind): string {
  return `urn:crossbearing:problem:${kind}`;
}

/** The kind of a problem type; undefined for one that is not ours. */
export function problemKind(type: string): ProblemKind | undefined {
  const kind = type.replace(/^urn:crossbearing:problem:/, '');
  return kind in problemKinds ? (kind as ProblemKind) : undefined;
}
