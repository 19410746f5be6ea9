/**
 * The client side of Office.js: proxies that queue what is asked of them, and `sync`, which carries the queue to the
 * host side in order. Which members there are, and from which version on, say the typings.
 */
import type { Fake } from './fake-word';
import { Collection } from './collection';
import { ApplicationObject, DocumentObject } from './document-objects';
import { HostObject } from './host-side';
import { supports } from './profiles';
import { RichApiError } from './rich-api-error';
import { wordTypings, type Member } from './typings';

/** The client's side of an object: its class, its values once loaded, and the host object once the queue has run. */
interface Node {
  className: string;
  context: FakeContext;
  host: HostObject | null | undefined;
  values: Map<string, unknown>;
  children: Map<string, object>;
  items: object[] | undefined;
  isSynced: boolean;
}

const nodes = new WeakMap<object, Node>();

type Action = () => void;

export class FakeContext {
  readonly document: object;
  readonly application: object;
  private queue: Action[] = [];
  isOver = false;

  constructor(readonly fake: Fake) {
    this.document = this.root('Document', new DocumentObject(fake));
    this.application = this.root('Application', new ApplicationObject(fake));
  }

  enqueue(action: Action): void {
    this.queue.push(action);
  }

  /** Runs the queue. What stands before an error is done, what comes after it is not. */
  async sync(): Promise<void> {
    const { queue, fake } = this;
    this.queue = [];
    await fake.beforeSync();
    if (queue.length > 0 || fake.countsEmptySyncs) fake.syncs++;
    for (const action of queue) action();
    fake.afterSync();
  }

  private root(className: string, host: HostObject): object {
    return proxy(newNode(className, this, host));
  }
}

function newNode(className: string, context: FakeContext, host?: HostObject): Node {
  const values = new Map<string, unknown>();
  return { className, context, host, values, children: new Map(), items: undefined, isSynced: false };
}

function proxy(node: Node): object {
  const made: object = new Proxy(
    {},
    {
      get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : read(node, made, name)),
      set: (_, name, value) => write(node, String(name), value),
    },
  );
  nodes.set(made, node);
  return made;
}

function read(node: Node, self: object, name: string): unknown {
  if (name === 'context') return node.context;
  if (name === 'load') return (options: unknown) => (load(node, options), self);
  if (name === 'track') return () => (node.context.fake.tracked.add(node), self);
  if (name === 'untrack') return () => (node.context.fake.tracked.delete(node), self);
  if (name === 'isNullObject') {
    if (!node.isSynced) throw new RichApiError('PropertyNotLoaded', `${node.className}.isNullObject`);
    return node.host === null;
  }
  const member = memberOf(node, name);
  if (name.startsWith('on')) return eventHandlers(node, name);
  if (member.kind === 'method') return (...args: unknown[]) => call(node, name, member, args);
  if (name === 'items') {
    if (!node.items) throw new RichApiError('PropertyNotLoaded', `${node.className}.items`);
    return node.items;
  }
  if (member.gives !== undefined && wordTypings().has(member.gives)) return child(node, name, member.gives);
  if (!node.values.has(name)) throw new RichApiError('PropertyNotLoaded', `${node.className}.${name}`);
  return node.values.get(name);
}

function write(node: Node, name: string, value: unknown): boolean {
  if (memberOf(node, name).isReadonly) throw new TypeError(`${node.className}.${name} is read-only`);
  node.values.set(name, value);
  node.context.enqueue(() => {
    const host = hostOf(node, name) as unknown as Record<string, unknown>;
    node.context.fake.mayFail(`${node.className}.${name}`);
    host[name] = value;
  });
  return true;
}

function memberOf({ className, context }: Node, name: string): Member {
  const member = wordTypings().get(className)?.get(name);
  if (!member) throw new TypeError(`Word.${className} has no member ${name}`);
  const { set } = member;
  if (set && !supports(context.fake.profile, set.name, set.version)) {
    throw new RichApiError('ApiNotFound', `${className}.${name}`);
  }
  return member;
}

/** An object reached by a property: the same proxy each time. */
function child(node: Node, name: string, className: string): object {
  const known = node.children.get(name);
  if (known) return known;
  const made = newNode(className, node.context);
  enqueueObject(node, made, name, () => (hostOf(node, name) as unknown as Record<string, HostObject | null>)[name]);
  const object = proxy(made);
  node.children.set(name, object);
  return object;
}

function call(node: Node, name: string, member: Member, args: readonly unknown[]): unknown {
  const invoke = (): unknown => {
    node.context.fake.mayFail(`${node.className}.${name}`);
    const host = hostOf(node, name) as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>;
    const method = host[name];
    if (!method) throw new Error(`The fake has no Word.${node.className}.${name}`);
    return method.apply(host, args.map(hostArgument));
  };
  if (member.gives !== undefined && wordTypings().has(member.gives)) {
    const made = newNode(member.gives, node.context);
    enqueueObject(node, made, name, () => invoke() as HostObject | null);
    return proxy(made);
  }
  const result = new FakeResult();
  node.context.enqueue(() => result.settle(invoke()));
  return result;
}

function enqueueObject(parent: Node, made: Node, name: string, get: () => HostObject | null | undefined): void {
  parent.context.enqueue(() => {
    const found = get();
    if (found === undefined) throw new Error(`The fake has no Word.${parent.className}.${name}`);
    made.host = found;
    made.isSynced = true;
  });
}

function hostArgument(value: unknown): unknown {
  const node = typeof value === 'object' && value !== null ? nodes.get(value) : undefined;
  return node ? hostOf(node, 'argument') : value;
}

function hostOf(node: Node, name: string): HostObject {
  const { context, host } = node;
  if (host === undefined || (context.isOver && !context.fake.tracked.has(node))) {
    throw new RichApiError('InvalidObjectPath', `${node.className}.${name}`);
  }
  if (host === null) throw new RichApiError('ItemNotFound', `${node.className}.${name}`);
  return host;
}

class FakeResult {
  private settled: { value: unknown } | undefined;

  settle(value: unknown): void {
    this.settled = { value };
  }

  get value(): unknown {
    if (!this.settled) throw new RichApiError('ValueNotLoaded', 'ClientResult.value');
    return this.settled.value;
  }
}

function load(node: Node, options: unknown): void {
  const { names, top, skip } = loadOptions(options);
  node.context.enqueue(() => {
    if (node.host === null) return;
    const host = hostOf(node, 'load');
    node.context.fake.mayFail(`${node.className}.load`);
    if (host instanceof Collection) loadItems(node, host, names, top, skip);
    else for (const name of names) loadValue(node, host, name);
  });
}

function loadItems(node: Node, host: Collection, names: readonly string[], top: number, skip: number): void {
  node.context.fake.checkAnswerSize(Math.min(top, host.members.length - skip));
  node.items = host.members.slice(skip, skip + top).map((member) => {
    const item = newNode(member.className, node.context, member);
    item.isSynced = true;
    for (const name of names) if (name !== 'items') loadValue(item, member, name.replace(/^items\//, ''));
    return proxy(item);
  });
}

function loadValue(node: Node, host: HostObject, path: string): void {
  const [name = '', ...rest] = path.split('/');
  memberOf(node, name);
  const value = (host as unknown as Record<string, unknown>)[name];
  if (value === undefined) throw new Error(`The fake has no Word.${node.className}.${name}`);
  if (!(value instanceof HostObject)) node.values.set(name, value);
  else if (rest.length === 0) throw new RichApiError('InvalidArgument', `${node.className}.load`);
  else {
    const made = newNode(value.className, node.context, value);
    loadValue(made, value, rest.join('/'));
    node.children.set(name, proxy(made));
  }
}

function loadOptions(options: unknown): { names: string[]; top: number; skip: number } {
  const list = (value: unknown): string[] =>
    (Array.isArray(value) ? (value as string[]) : String(value).split(',')).map((each) => each.trim());
  if (typeof options === 'string' || Array.isArray(options)) return { names: list(options), top: Infinity, skip: 0 };
  const { select, top = Infinity, skip = 0 } = options as { select?: string; top?: number; skip?: number };
  if (select === undefined) throw new Error('Name the properties to load.');
  return { names: list(select), top, skip };
}

function eventHandlers({ context }: Node, name: string): object {
  return {
    add: (handler: (args: unknown) => Promise<void>) => {
      context.enqueue(() => context.fake.addHandler(name, handler));
      return { remove: () => context.fake.removeHandler(name, handler) };
    },
  };
}
