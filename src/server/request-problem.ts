import type { ProblemDocument } from './schemas/problem.js';
import { type ProblemKind, problemKinds, problemType } from './schemas/problem-kinds.js';

/** Why a request is not done, thrown anywhere in a route and answered as a problem document. */
export class RequestProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    readonly more: Pick<ProblemDocument, 'errors' | 'version'> = {},
  ) {
    super(detail);
    this.name = 'RequestProblem';
  }
}

/** The answer that tells a problem. */
export function problemResponse(problem: RequestProblem, instance: string): Response {
  const { status, title } = problemKinds[problem.kind];
  const document: ProblemDocument = {
    type: problemType(problem.kind),
    title,
    status,
    detail: problem.detail,
    instance,
    ...problem.more,
  };
  return new Response(JSON.stringify(document), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
