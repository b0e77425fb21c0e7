import type { Problem } from '../accounts/problem.js';

/** A file system's error as a problem with a sentence. `link`: the path is a symbolic link. */
export function problemOf(path: string, error: unknown, link = false): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const file = path;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return link
        ? { file, reason: 'not-found', message: 'this link leads nowhere; mend or remove it' }
        : { file, reason: 'not-found', message: 'there is no such file or folder; check the path' };
    case 'EACCES':
    case 'EPERM':
      return {
        file,
        reason: 'no-permission',
        message: 'there is no permission to read this; grant it or leave it out',
      };
    case 'ELOOP':
      return { file, reason: 'link-loop', message: 'this link leads in a circle; it was not followed' };
    default:
      return {
        file,
        reason: 'unreadable',
        message: `this could not be read (${code || String(error)}); try again`,
      };
  }
}
