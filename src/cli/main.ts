#!/usr/bin/env node
import { exitCode } from './exit-codes.js';
import { run } from './run.js';

// A reader that closes early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.ok);
});
process.exitCode = await run(process.argv.slice(2));
