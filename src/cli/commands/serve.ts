import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import open from 'open';
import { ChangesBus } from '../../server/changes-bus.js';
import type { ServerContext } from '../../server/context.js';
import { type Listening, listen } from '../../server/listen.js';
import { Workshop } from '../../server/workshop.js';
import { buildStore } from '../../store/build.js';
import type { Store } from '../../store/open-store.js';
import { readStatus } from '../../store/queries/status.js';
import { exitCode } from '../exit-codes.js';
import { extractorFor } from '../extractor.js';
import { paint, say, warn, writeJson } from '../output.js';
import { packageFolder, version } from '../package-folder.js';
import { placeFinder } from '../place-finder.js';
import { withStore } from '../project-store.js';
import { workAside } from '../reading/work-aside.js';
import { hasScreen } from '../screen.js';
import { loadSituation } from '../situation-file.js';
import { UserError } from '../user-error.js';
import { loadWorld } from '../world.js';

interface Options {
  readonly project: string;
  readonly situation?: string;
  readonly port?: string;
  readonly who?: string;
  readonly open: boolean;
  readonly json?: true;
}

const PORT = 4870;

/** `crossbearing serve`: the workbench and its API, on this machine alone. */
export function register(program: Command): void {
  program
    .command('serve')
    .description('open the workbench: the picture in a browser, on this machine alone')
    .option('--project <dir>', 'folder of the project', '.')
    .option('--store <dir>', 'the same as --project')
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--port <number>', `port to listen on; 0 for any (default: ${PORT}, or any where that is taken)`)
    .option('--who <name>', 'name that reviews bear (default: who runs it)')
    .option('--no-open', 'do not open a browser')
    .option('--json', 'print the address as JSON')
    .action(async ({ store: folder, ...given }: Options & { readonly store?: string }) => {
      const options = { ...given, project: folder ?? given.project };
      const port = portOf(options.port);
      await withStore(options.project, { create: true }, (store) => serve(store, options, port));
    });
}

async function serve(store: Store, options: Options, port: number | undefined): Promise<void> {
  const { situation } = loadSituation(options.situation, options.project);
  const here = extractorFor(situation);
  const aside = workAside(here);
  const extractor = { ...here, ...aside };
  const context: ServerContext = {
    store,
    situation,
    extractor,
    locate: placeFinder(loadWorld()),
    who: options.who ?? userName(),
    version,
    bus: new ChangesBus(),
    workshop: new Workshop(),
  };
  const listening = await listenOn(context, port);
  if (options.json) await writeJson({ url: listening.url, port: listening.port });
  say(`The workbench: ${paint.bold(listening.url)} (Ctrl+C ends it)`);
  if (!listening.pages) warn('the workbench was not built; there is only its API');
  const { picture } = await readStatus(store, extractor.extractor);
  if (picture !== 'current') void bringUpToDate(context);
  if (options.open && listening.pages && hasScreen()) await open(listening.url);
  await ended();
  await listening.close();
  await aside?.close();
}

/** Takes any free port where none was asked for and the usual one is taken. */
async function listenOn(context: ServerContext, port: number | undefined): Promise<Listening> {
  const workbench = join(packageFolder, 'dist/workbench');
  try {
    return await listen(context, { port: port ?? PORT, workbench });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (port === undefined) return listen(context, { port: 0, workbench });
    throw new UserError(`port ${port} is taken; give another with --port`, exitCode.failed);
  }
}

async function bringUpToDate({ store, situation, extractor, bus, workshop }: ServerContext): Promise<void> {
  try {
    await workshop.run(() =>
      buildStore(store, situation, {
        ...extractor,
        breathe: workshop.breathe,
        onProgress: ({ done, total, label }) => bus.progress(label, done, total),
      }),
    );
    bus.changed({ kind: 'picture', series: null });
  } catch (error) {
    warn(`the picture could not be brought up to date: ${(error as Error).message}`);
  }
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UserError(`--port takes 0 to 65535, not "${text}"`);
  return port;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'reviewer';
  }
}
