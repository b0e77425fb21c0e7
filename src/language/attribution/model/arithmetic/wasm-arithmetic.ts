import type { Arithmetic } from './arithmetic.js';
import { wasmModule } from './assemble.js';
import { remember, show } from './means-code.js';
import { add, project, toSteps } from './share-code.js';

type Sums = Omit<Arithmetic, 'memory'>;

const PAGE = 65_536;

/**
 * Four numbers at a time by WebAssembly, which gives the same bits on every machine; undefined where it is missing or
 * forbidden (a page's security policy may), or where four are no divisor of `hidden`.
 */
export function wasmArithmetic(hidden: number, bytes: number): Arithmetic | undefined {
  if (typeof WebAssembly === 'undefined' || hidden % 4 !== 0) return undefined;
  const functions = [project(), add(), toSteps(), remember(hidden), show(hidden)];
  try {
    const module = new WebAssembly.Module(wasmModule(functions));
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const { exports } = new WebAssembly.Instance(module, { given: { memory } });
    return { memory: memory.buffer, ...(exports as unknown as Sums) };
  } catch {
    return undefined;
  }
}
