import { expect, it } from 'vitest';
import { problemOf } from './file-problem.js';

it.each([
  ['ENOENT', 'not-found'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['ELOOP', 'link-loop'],
  ['EIO', 'unreadable'],
])('%s is %s', (code, reason) => {
  expect(problemOf('a.txt', Object.assign(new Error('x'), { code }))).toMatchObject({
    file: 'a.txt',
    reason,
  });
});
