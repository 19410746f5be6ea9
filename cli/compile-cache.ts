import * as nodeModule from 'node:module';

/** Lets Node keep the program's compiled code between runs, in the folder for temporary files, where it can (from Node 22). */
export function keepCompiledCode(): void {
  (nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
}
