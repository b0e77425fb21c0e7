import { Command, CommanderError } from 'commander';
import type { CommandFile } from './command-file.js';
import { exitCode } from './exit-codes.js';
import { paint, say } from './output.js';
import { version } from './package-folder.js';
import { UserError } from './user-error.js';

/** Each command's file, loaded only when it is called: most need no store, and start faster without. */
const commands: Readonly<Record<string, () => Promise<CommandFile>>> = {
  demo: () => import('./commands/demo.js'),
  init: () => import('./commands/init.js'),
  add: () => import('./commands/add.js'),
  build: () => import('./commands/build.js'),
  status: () => import('./commands/status.js'),
  report: () => import('./commands/report.js'),
  serve: () => import('./commands/serve.js'),
  annotate: () => import('./commands/annotate.js'),
  extract: () => import('./commands/extract.js'),
  series: () => import('./commands/series.js'),
  conflicts: () => import('./commands/conflicts.js'),
  events: () => import('./commands/events.js'),
  explain: () => import('./commands/explain.js'),
  changes: () => import('./commands/changes.js'),
  project: () => import('./commands/project.js'),
  reconcile: () => import('./commands/reconcile.js'),
  lineage: () => import('./commands/lineage.js'),
  sources: () => import('./commands/sources.js'),
  eval: () => import('./commands/eval.js'),
};

/** Runs the command line given (without node and script) and gives the exit code. Never throws. */
export async function run(args: readonly string[]): Promise<number> {
  process.exitCode = exitCode.ok;
  try {
    const program = await buildProgram(args);
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? exitCode.ok);
  } catch (error) {
    return report(error);
  }
}

async function buildProgram(args: readonly string[]): Promise<Command> {
  const program = new Command('crossbearing')
    .description(
      'Reads second-hand accounts, extracts who said what, how many, where and as of when, and reconciles them.',
    )
    .version(version, '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(text),
    })
    .showHelpAfterError('(crossbearing --help lists the commands)');
  const named = Object.keys(commands).filter((name) => name === args[0]);
  for (const name of named.length > 0 ? named : Object.keys(commands))
    (await commands[name]!()).register(program, run);
  for (const command of program.commands) command.exitOverride();
  return program;
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
  if (error instanceof UserError) {
    say(`${paint.red('error:')} ${error.message}`);
    return error.exitCode;
  }
  say(
    `${paint.red('error:')} ${error instanceof Error ? (process.env.CROSSBEARING_DEBUG ? error.stack : error.message) : String(error)}`,
  );
  return exitCode.failed;
}
