import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { LARGEST_FILE } from '../../accounts/largest-file.js';
import { effectOf } from '../../accounts/problem.js';
import { readAccounts } from '../../accounts/read-accounts.js';
import { addFile } from '../../store/add-file.js';
import { extendStore } from '../../store/around/extend-store.js';
import { beginBatch, endBatch } from '../../store/batch.js';
import { type BuildOptions, buildStore } from '../../store/build.js';
import { accountCardsOf } from '../../store/queries/account-cards.js';
import type { ServerContext } from '../context.js';
import { RequestProblem } from '../request-problem.js';
import { type UploadStep, uploadStepSchema } from '../schemas/account.js';
import { problems } from './answers.js';

/** Files dropped at once; more come in another request. */
const MOST_FILES = 500;

export function uploadRoutes(app: OpenAPIHono, server: ServerContext): void {
  const { store, situation, extractor, bus, workshop } = server;

  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/accounts',
    summary: 'Add files; the answer tells step by step what becomes of them',
    request: {
      body: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: z.object({ file: z.array(z.string().openapi({ format: 'binary' })) }),
          },
        },
      },
    },
    responses: {
      200: {
        description: 'One step a line',
        content: { 'application/x-ndjson': { schema: uploadStepSchema } },
      },
      default: problems,
    },
  });

  app.post('/api/accounts', async (context) => {
    const files = await filesOf(context.req.raw);
    context.header('content-type', 'application/x-ndjson; charset=utf-8');
    context.header('cache-control', 'no-store');
    return stream(context, async (out) => {
      const tell = async (step: UploadStep) => {
        if (!out.aborted && !out.closed) await out.write(`${JSON.stringify(step)}\n`);
      };
      for (const file of files) await tell({ step: 'received', file: file.name, bytes: file.size });
      try {
        // Whoever closes the page does not stop what was begun.
        await new Promise<void>((answered, failed) => {
          workshop.run(() => take(files, tell, answered)).then(answered, failed);
        });
      } catch (error) {
        await tell({ step: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    });
  });

  /** `answered` is called as soon as all is said that there is to say, be the picture still to be moved. */
  async function take(
    files: readonly File[],
    tell: (step: UploadStep) => Promise<void>,
    answered: () => void,
  ): Promise<void> {
    const { accounts, fresh, faults } = await addAll(files, tell);
    let told = Promise.resolve();
    const options: BuildOptions = {
      ...extractor,
      breathe: workshop.breathe,
      onProgress: ({ done, total, label }) => {
        bus.progress(label, done, total);
        const step: UploadStep =
          label === '' ? { step: 'reconciling' } : { step: 'reading', done, total, label };
        told = told.then(() => tell(step));
      },
    };
    const extended = await extendStore(store, situation, [...accounts], options);
    if (!extended) await buildStore(store, situation, options);
    await told;
    bus.changed({ kind: 'accounts', new: fresh.size });
    if (!extended) bus.changed({ kind: 'picture', series: null });
    const cards = await accountCardsOf(store.db, [...accounts]);
    await tell({
      step: 'done',
      accounts: accounts.size,
      new: fresh.size,
      claims: cards.reduce((sum, card) => sum + card.figures + card.events + card.statements, 0),
      problems: faults,
      revision: bus.revision,
    });
    answered();
    if (!extended) return;
    const moved = await extended.movePicture().catch((error: unknown) => {
      process.emitWarning(`the picture is built anew, as it could not be moved: ${String(error)}`);
      return undefined;
    });
    if (!moved) await buildStore(store, situation, options);
    bus.changed({ kind: 'picture', series: moved ?? null });
  }

  async function addAll(files: readonly File[], tell: (step: UploadStep) => Promise<void>) {
    const batch = await beginBatch(store);
    const accounts = new Set<string>();
    const fresh = new Set<string>();
    let faults = 0;
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await (extractor.readFile?.(bytes, file.name) ??
        readAccounts(bytes, { fileName: file.name }));
      const added = await addFile(store, batch, { path: `uploads/${file.name}`, bytes, ...read });
      for (const account of read.accounts) accounts.add(account.id);
      for (const id of added) fresh.add(id);
      for (const problem of read.problems) {
        if (effectOf(problem) !== 'skipped') faults++;
        const { line, field, reason, message } = problem;
        await tell({
          step: 'problem',
          file: file.name,
          ...(line !== undefined && { line }),
          ...(field !== undefined && { field }),
          reason,
          message,
        });
      }
      if (read.accounts.length > 0)
        await tell({
          step: 'taken',
          file: file.name,
          accounts: read.accounts.map(({ id, name, title, publisher, published }) => ({
            id,
            name,
            title: title ?? null,
            publisher: publisher ?? null,
            published: published?.edtf ?? null,
          })),
          new: added.length,
        });
    }
    await endBatch(store, batch);
    return { accounts, fresh, faults };
  }
}

/** The files of a multipart body, by names that lead nowhere else. */
async function filesOf(request: Request): Promise<File[]> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw new RequestProblem('bad-request', 'the body is not well-formed multipart/form-data');
  }
  const files = [...form.entries()].flatMap(([, value]) => (typeof value === 'string' ? [] : [value]));
  if (files.length === 0)
    throw new RequestProblem('not-valid', 'send at least one file', {
      errors: [{ field: 'file', message: 'no file' }],
    });
  if (files.length > MOST_FILES)
    throw new RequestProblem(
      'too-large',
      `${files.length} files are more than the ${MOST_FILES} taken at once`,
    );
  const large = files.find(({ size }) => size > 4 * LARGEST_FILE);
  if (large) throw new RequestProblem('too-large', `${large.name} has ${large.size} bytes`);
  return files.map((file) => new File([file], plainName(file.name), { type: file.type }));
}

/** "../a\b.txt" is a name, not a way. */
function plainName(name: string): string {
  const base = name
    .split(/[/\\]/)
    .at(-1)!
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a name has none.
    .replaceAll(/[\u0000-\u001f\u007f]/g, '')
    .trim();
  return base === '' || base === '.' || base === '..' ? 'unnamed.txt' : base.slice(-200);
}
