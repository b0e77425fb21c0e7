/** Results of many jobs in the order of the jobs, with at most `ahead` of them begun and not yet taken. */
export async function* inOrder<Job, Result>(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  ahead: number,
  run: (job: Job) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const job of jobs) {
    const result = run(job);
    // Awaited in its turn; until then a failure must not end the process as one nobody looks at.
    result.catch(() => {});
    begun.push(result);
    if (begun.length >= ahead) yield await begun.shift()!;
  }
  while (begun.length > 0) yield await begun.shift()!;
}
