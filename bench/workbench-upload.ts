/**
 * How long the workbench's server lets one wait while it reads a long account:
 *   npx tsx bench/workbench-upload.ts [--kilobytes 300] [--main dist/src/cli/main.js]
 * Serves an empty project, uploads a drawn text of that size, and asks for the situation again and again until the upload is
 * answered. Prints the seconds the upload took and the median, 95th percentile and longest answer meanwhile, in milliseconds.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawAccount } from './workbench-accounts.js';

const { values } = parseArgs({
  options: {
    kilobytes: { type: 'string', default: '300' },
    main: { type: 'string', default: 'dist/src/cli/main.js' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'crossbearing-upload-'));
const server = spawn(
  process.execPath,
  [values.main, 'serve', '--project', folder, '--port', '0', '--no-open', '--json'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
try {
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /"url":\s*"([^"]+?)\/?"/.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  // What is loaded at the first upload is not what is measured.
  await upload(url, 'first.txt', drawAccount(0).account.text);
  const start = performance.now();
  let uploading = true;
  const uploaded = upload(url, 'long.txt', longText(Number(values.kilobytes) * 1000)).finally(() => {
    uploading = false;
  });
  const taken: number[] = [];
  while (uploading) {
    const asked = performance.now();
    await answered(`${url}/api/situation`);
    taken.push(performance.now() - asked);
  }
  await uploaded;
  taken.sort((a, b) => a - b);
  console.log(
    `uploaded in ${((performance.now() - start) / 1000).toFixed(1)} s; ${taken.length} answers meanwhile, median ${taken[taken.length >> 1]!.toFixed(0)} ms, p95 ${taken[Math.floor(0.95 * taken.length)]!.toFixed(0)} ms, longest ${taken.at(-1)!.toFixed(0)} ms`,
  );
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

/** On a connection of its own: one kept open may be closed by a server that was long busy. */
function answered(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => response.resume().once('end', resolve)).once('error', reject);
  });
}

async function upload(url: string, name: string, text: string): Promise<void> {
  const body = new FormData();
  body.append('file', new File([text], name, { type: 'text/plain' }));
  const answer = await fetch(`${url}/api/accounts`, { method: 'POST', body, headers: { origin: url } });
  const steps = await answer.text();
  if (!steps.includes('"done"')) throw new Error(`${answer.status} ${steps}`);
}

function longText(length: number): string {
  const pieces: string[] = [];
  for (let i = 1, sum = 0; sum < length; i++) {
    const { text } = drawAccount(i).account;
    pieces.push(text);
    sum += text.length;
  }
  return pieces.join('\n\n');
}
