import { exitCode } from './exit-codes.js';

/** Something the user can mend: shown as a sentence, without a stack. */
export class UserError extends Error {
  readonly exitCode: number;
  constructor(message: string, code: number = exitCode.usage) {
    super(message);
    this.name = 'UserError';
    this.exitCode = code;
  }
}
