import { Command, CommanderError } from 'commander';
import { exitCode } from './exit-codes.js';
import { paint, say } from './output.js';
import { version } from './package-folder.js';
import { UserError } from './user-error.js';

/** Each command's file, loaded only when it is called: most need no store, and start faster without. */
const commands: readonly {
  readonly name: string;
  readonly load: () => Promise<{ register(program: Command): void }>;
}[] = [
  { name: 'add', load: () => import('./commands/add.js') },
  { name: 'annotate', load: () => import('./commands/annotate.js') },
  { name: 'build', load: () => import('./commands/build.js') },
  { name: 'extract', load: () => import('./commands/extract.js') },
  { name: 'eval', load: () => import('./commands/eval.js') },
  { name: 'init', load: () => import('./commands/init.js') },
  { name: 'reconcile', load: () => import('./commands/reconcile.js') },
  { name: 'status', load: () => import('./commands/status.js') },
];

/** Runs the command line given (without node and script) and gives the exit code. Never throws. */
export async function run(args: readonly string[]): Promise<number> {
  // A reader that closes early (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.ok);
  });
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
  const named = commands.find((command) => args.includes(command.name) && args[0] === command.name);
  for (const command of named ? [named] : commands) (await command.load()).register(program);
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
