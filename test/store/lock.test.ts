import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/store/lock.js';
import { temporaryFolder } from './project.js';

const lockFile = () => join(temporaryFolder(), 'lock');

describe('takeLock', () => {
  it('takes a free lock and gives it back', () => {
    const file = lockFile();
    const lock = takeLock(file);
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
    lock.release();
    expect(existsSync(file)).toBe(false);
    takeLock(file).release();
  });

  it('refuses a lock that is held, naming the process', () => {
    const file = lockFile();
    const lock = takeLock(file);
    expect(() => takeLock(file)).toThrow(`in use by process ${process.pid};`);
    lock.release();
  });

  it('refuses the lock of another living process and takes it over once that is killed', async () => {
    const file = lockFile();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(other, 'spawn');
    writeFileSync(file, JSON.stringify({ pid: other.pid, host: hostname(), began: null, token: 'other' }));
    expect(() => takeLock(file)).toThrow(`in use by process ${other.pid};`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    takeLock(file).release();
  });

  it('takes over the lock of a process whose number another has now', () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ pid: process.ppid, host: hostname(), began: '1', token: 'old' }));
    // Without /proc a number given twice cannot be told.
    if (existsSync('/proc/self/stat')) takeLock(file).release();
    else expect(() => takeLock(file)).toThrow('in use by process');
  });

  it('takes over a lock that says nothing', () => {
    const file = lockFile();
    writeFileSync(file, '');
    takeLock(file).release();
  });

  it('does not presume to know what runs on another machine', () => {
    const file = lockFile();
    writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere', began: null, token: 'far' }));
    expect(() => takeLock(file)).toThrow(
      `process 1 on elsewhere; wait for it to end (if there is no such process, remove ${file})`,
    );
  });
});
