import type { UploadStep } from '../../../server/schemas/account.js';
import type { AccountRef } from '../../../server/schemas/claim.js';
import { apiPath, send } from '../../api/ask.js';
import { client, pictureMoved } from '../../api/client.js';

/** How an upload stands. */
export interface Upload {
  readonly phase: 'sending' | 'reading' | 'reconciling';
  readonly done: number;
  readonly total: number;
  readonly taken: readonly AccountRef[];
  readonly problems: readonly string[];
  readonly finished?: Extract<UploadStep, { step: 'done' }>;
  readonly failed?: string;
}

let state: Upload | undefined;
const listeners = new Set<() => void>();

export const currentUpload = () => state;

export function subscribeToUpload(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function clearUpload(): void {
  show(undefined);
}

/** Sends files and follows what becomes of them, step by step. */
export async function upload(files: readonly File[]): Promise<void> {
  if (files.length === 0 || (state && !state.finished && !state.failed)) return;
  show({ phase: 'sending', done: 0, total: files.length, taken: [], problems: [] });
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  try {
    const response = await send(apiPath('/accounts'), { method: 'POST', body: form });
    for await (const line of linesOf(response.body!)) show(after(state!, JSON.parse(line) as UploadStep));
    if (!state!.finished && !state!.failed)
      show({ ...state!, failed: 'The server stopped before it was done.' });
  } catch (cause) {
    show({ ...state!, failed: cause instanceof Error ? cause.message : String(cause) });
  }
  pictureMoved();
  void client.invalidateQueries({ queryKey: ['review'] });
}

/** An upload after one more step. */
export function after(upload: Upload, step: UploadStep): Upload {
  switch (step.step) {
    case 'received':
      return { ...upload, done: upload.done + 1 };
    case 'taken':
      return { ...upload, taken: [...upload.taken, ...step.accounts] };
    case 'problem': {
      const where = step.line === undefined ? step.file : `${step.file}:${step.line}`;
      return { ...upload, problems: [...upload.problems, `${where}: ${step.message}`] };
    }
    case 'reading':
      return { ...upload, phase: 'reading', done: step.done, total: step.total };
    case 'reconciling':
      return { ...upload, phase: 'reconciling', done: 0, total: 0 };
    case 'done':
      return { ...upload, finished: step };
    case 'failed':
      return { ...upload, failed: step.message };
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = done ? '' : lines.pop()!;
    for (const line of lines) if (line.trim() !== '') yield line;
    if (done) return;
  }
}

function show(next: Upload | undefined): void {
  state = next;
  for (const listener of listeners) listener();
}
