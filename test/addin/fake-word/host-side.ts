/**
 * What the fake's side of a Word class looks like: the members of the typings, with host objects in the place of client
 * objects and plain values in the place of results. A class that `implements HostSide<Word.X>` cannot drift from them.
 */
/// <reference types="office-js" />

/** An object of the document. `className` is its class in the namespace Word. */
export abstract class HostObject {
  abstract readonly className: string;
}

type HostValue<T> = T extends OfficeExtension.ClientObject
  ? HostObject | null
  : T extends OfficeExtension.ClientResult<infer V>
    ? V
    : T;

/** Objects come in as host objects; the shapes are checked by who takes them. */
type HostArguments<A extends unknown[]> = { [K in keyof A]: A[K] extends OfficeExtension.ClientObject ? never : A[K] };

export type HostSide<T> = {
  [K in keyof T]?: T[K] extends (...args: infer A) => infer R
    ? (...args: HostArguments<A>) => HostValue<R>
    : HostValue<T[K]>;
};
