import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIHono, z } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect } from 'vitest';
import { readAccounts } from '../../src/accounts/read-accounts.js';
import { extractorFor } from '../../src/cli/extractor.js';
import { walkFiles } from '../../src/files/walk-files.js';
import { createApp } from '../../src/server/app.js';
import { ChangesBus } from '../../src/server/changes-bus.js';
import type { ServerContext } from '../../src/server/context.js';
import { problemSchema } from '../../src/server/schemas/problem.js';
import { Workshop } from '../../src/server/workshop.js';
import { readSituation, type Situation } from '../../src/situation/situation.js';
import { addFile } from '../../src/store/add-file.js';
import { beginBatch, endBatch } from '../../src/store/batch.js';
import { buildStore } from '../../src/store/build.js';
import { openStore, type Store } from '../../src/store/open-store.js';

const root = join(import.meta.dirname, '../..');

export interface SampleServer {
  readonly app: OpenAPIHono;
  readonly context: ServerContext;
  readonly store: Store;
  /** The answer to a GET, which must be 200 and fit the schema. */
  get<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** A server over a real store with some accounts of the sample; one for all tests of a file. */
export function sampleServer(folders: readonly string[] = ['news']): SampleServer {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-server-'));
  const shared = {} as { -readonly [K in keyof SampleServer]: SampleServer[K] };
  beforeAll(async () => {
    const situation = sampleSituation();
    const store = await openStore(folder);
    await addSample(store, folders);
    const extractor = extractorFor(situation);
    await buildStore(store, situation, extractor);
    const context = contextOf(store, situation);
    const app = createApp(context);
    Object.assign(shared, {
      app,
      context,
      store,
      async get<T extends z.ZodType>(path: string, schema: T) {
        const response = await app.request(path);
        const body: unknown = await response.json();
        expect(response.status, JSON.stringify(body)).toBe(200);
        return schema.parse(body);
      },
      async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
        return app.request(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
      },
    });
  }, 120_000);
  afterAll(async () => {
    await shared.context?.workshop.idle();
    await shared.store?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  return shared;
}

export function sampleSituation(): Situation {
  return readSituation(readFileSync(join(root, 'templates/northeast-syria/situation.yaml'), 'utf8'));
}

export function contextOf(store: Store, situation: Situation): ServerContext {
  return {
    store,
    situation,
    extractor: extractorFor(situation),
    locate: () => undefined,
    who: 'tester',
    version: '0.0.0',
    bus: new ChangesBus(),
    workshop: new Workshop(),
  };
}

async function addSample(store: Store, folders: readonly string[]): Promise<void> {
  const batch = await beginBatch(store);
  const home = join(root, 'samples/northeast-syria/accounts');
  for await (const found of walkFiles(folders.map((name) => join(home, name)))) {
    if ('problem' in found) continue;
    const path = found.path.slice(home.length + 1);
    await addFile(store, batch, {
      path,
      bytes: found.bytes,
      ...readAccounts(found.bytes, { fileName: path }),
    });
  }
  await endBatch(store, batch);
}

/** A refusal: a problem document of the kind. */
export async function expectProblem(response: Response, status: number, kind: string): Promise<void> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(JSON.parse(text));
  expect(problem.type).toBe(`urn:crossbearing:problem:${kind}`);
  expect(problem.status).toBe(status);
}
