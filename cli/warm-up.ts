/** Settings of Node that let a short run end sooner. */
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * Has functions run longer before V8 compiles them a second time for speed: most of a review is over by then, and a long
 * one loses nothing. Measured in docs/benchmarks.md: half the processor time of a check, a third of a long one.
 */
export function compileLate(): void {
  setFlagsFromString('--interrupt-budget=3000000');
}

/** Lets Node keep the program's compiled code between runs, in the folder for temporary files, where it can (from Node 22). */
export function keepCompiledCode(): void {
  (nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
}
