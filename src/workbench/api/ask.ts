import type { ProblemDocument } from '../../server/schemas/problem.js';
import { type ProblemKind, problemKind } from '../../server/schemas/problem-kinds.js';

/** An answer that was an error; `message` is for the reader. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly kind: ProblemKind | 'unreachable';
  readonly document: ProblemDocument | undefined;

  constructor(kind: ProblemKind | 'unreachable', message: string, document?: ProblemDocument) {
    super(message);
    this.kind = kind;
    this.document = document;
  }
}

export type QueryValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** "/api/series?q=camp": values that are undefined or empty are left out. */
export function apiPath(path: string, query: QueryValues = {}): string {
  const values = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const words = new URLSearchParams(values.map(([key, value]) => [key, String(value)])).toString();
  return `/api${path}${words === '' ? '' : `?${words}`}`;
}

/** GET; the browser keeps answers and asks with their ETag whether they still hold. */
export async function ask<T>(path: string, query?: QueryValues, signal?: AbortSignal): Promise<T> {
  const response = await send(apiPath(path, query), { headers: { Accept: 'application/json' }, signal });
  return (await response.json()) as T;
}

/** A change; `version` is that of the thing as it was shown, so that nobody's decision is overwritten unseen. */
export async function tell<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  version?: number,
): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', Accept: 'application/json' };
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const response = await send(apiPath(path), { method, headers, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

/** Sends a request; anything but success is thrown as an ApiProblem. */
export async function send(href: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(href, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem('unreachable', 'The server does not answer. Is `crossbearing serve` still running?');
  }
  if (response.ok) return response;
  const document = await response
    .json()
    .then((json) => json as ProblemDocument)
    .catch(() => undefined);
  const said = [
    document?.title,
    document?.detail,
    ...(document?.errors ?? []).map((one) => `${one.field}: ${one.message}`),
  ];
  throw new ApiProblem(
    problemKind(document?.type ?? '') ?? 'failed',
    said.filter(Boolean).join(' ') || `The server answered ${response.status}.`,
    document,
  );
}
