/**
 * Microsoft's own client library in the place of the fake's: its proxies queue and load, its messages reach the fake's
 * document, its errors come back. From the package @microsoft/office-js, which may be used for testing; it ends with
 * WordApi 1.4 for what is used here. What it sends is not documented; the shapes below are as found in its messages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { Collection } from './collection';
import { DocumentObject } from './document-objects';
import type { Fake } from './fake-word';
import { HostObject } from './host-side';
import { RichApiError } from './rich-api-error';

/** Kinds of object paths in a message; others do not occur. */
const PATH = { root: 1, newObject: 2, method: 3, property: 4, reference: 6 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4 } as const;

interface Path {
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: Arguments;
}

interface Arguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: number[];
}

interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: Arguments;
  QueryInfo?: { Select?: string[]; Top?: number; Skip?: number };
}

interface Body {
  Actions: Action[];
  ObjectPaths: Record<string, Path>;
}

type Plain = Record<string, unknown>;

interface Library {
  OfficeExtension: { SessionBase: new () => object };
  Word: {
    RequestContext: new (session: object) => Word.RequestContext;
    run<T>(context: object, batch: (context: Word.RequestContext) => Promise<T>): Promise<T>;
  };
}

let library: Library | undefined;

/** Runs batches by Microsoft's client on the fake's document, counting round trips in `fake.syncs`. */
export function genuineRun(fake: Fake): <T>(batch: (context: Word.RequestContext) => Promise<T>) => Promise<T> {
  const { OfficeExtension, Word } = (library ??= loadLibrary());
  const references = new Map<string, HostObject>();
  class Session extends OfficeExtension.SessionBase {
    _createRequestExecutorOrNull() {
      return {
        executeAsync: async (_custom: unknown, _flags: unknown, message: { Body: Body }) => {
          // The library writes into its message later.
          const body = JSON.parse(JSON.stringify(message.Body)) as Body;
          await fake.beforeSync();
          if (body.Actions.some(isWork)) fake.syncs++;
          const answer = new Exchange(fake, references, body).answer();
          fake.afterSync();
          return { ErrorCode: '', Headers: {}, Body: answer };
        },
      };
    }
  }
  return (batch) => Word.run(new Word.RequestContext(new Session()), batch);
}

/** Letting go of objects at the end of a batch is no round trip anybody waits for. */
function isWork({ Name, ActionType }: Action): boolean {
  return Name !== '_RemoveReference' && ActionType !== ACTION.instantiate;
}

class Exchange {
  private readonly objects = new Map<number, HostObject | Plain | null>();

  constructor(
    private readonly fake: Fake,
    private readonly references: Map<string, HostObject>,
    private readonly body: Body,
  ) {}

  answer(): Plain {
    const results: Plain[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.carryOut(action) });
      } catch (error) {
        if (!(error instanceof RichApiError)) throw error;
        const { code, message, debugInfo } = error;
        const failure = { Code: code, Message: message, Location: debugInfo.errorLocation, ActionIndex: index };
        return { Results: results, Error: failure };
      }
    }
    return { Results: results };
  }

  private carryOut({ ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo }: Action): unknown {
    if (Name === '_KeepReference' || Name === '_RemoveReference') return null;
    const object = this.object(ObjectPathId);
    switch (ActionType) {
      case ACTION.instantiate:
        if (object === null) return { _IsNull: true };
        return object instanceof HostObject && !(object instanceof DocumentObject) ? this.reference(object) : {};
      case ACTION.query:
        return object instanceof HostObject ? this.query(object, QueryInfo ?? {}) : null;
      case ACTION.method:
        return this.call(object, Name, ArgumentInfo);
      case ACTION.setProperty:
        if (object === null) throw new RichApiError('ItemNotFound', Name);
        if (object instanceof HostObject) this.fake.mayFail(`${object.className}.${camel(Name)}`);
        (object as Plain)[camel(Name)] = this.args(ArgumentInfo)[0];
        return null;
      default:
        throw new Error(`The client sent an action of kind ${ActionType}.`);
    }
  }

  private object(id: number): HostObject | Plain | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const found = this.resolve(this.body.ObjectPaths[id]);
    this.objects.set(id, found);
    return found;
  }

  private resolve(path: Path | undefined): HostObject | Plain | null {
    if (!path) throw new RichApiError('InvalidObjectPath');
    const parent = (): HostObject | Plain | null => this.object(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case PATH.root:
        return new DocumentObject(this.fake);
      case PATH.newObject:
        return {};
      case PATH.method:
        return this.call(parent(), path.Name, path.ArgumentInfo) as HostObject | null;
      case PATH.property: {
        const from = parent();
        if (from === null) throw new RichApiError('ItemNotFound', path.Name);
        return (from as Plain)[camel(path.Name)] as HostObject | null;
      }
      case PATH.reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw new RichApiError('InvalidObjectPath');
        return kept;
      }
      default:
        throw new Error(`The client sent a path of kind ${path.ObjectPathType} (${path.Name}).`);
    }
  }

  private call(object: HostObject | Plain | null, name: string, info: Arguments | undefined): unknown {
    if (object === null) throw new RichApiError('ItemNotFound', name);
    const className = object instanceof HostObject ? object.className : '';
    this.fake.mayFail(`${className}.${camel(name)}`);
    const method = (object as Record<string, ((...args: unknown[]) => unknown) | undefined>)[camel(name)];
    if (!method) throw new Error(`The fake has no Word.${className}.${camel(name)}`);
    return method.apply(object, this.args(info));
  }

  private args(info: Arguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, at) => {
      const id = info?.ReferencedObjectPathIds?.[at];
      return id ? this.object(id) : value;
    });
  }

  private query(
    object: HostObject,
    { Select = [], Top = Infinity, Skip = 0 }: NonNullable<Action['QueryInfo']>,
  ): Plain {
    this.fake.mayFail(`${object.className}.load`);
    const names = Select.map((name) => name.replace(/^items\/?/, '')).filter((name) => name !== '');
    if (!(object instanceof Collection)) return values(object, names);
    const members = object.members.slice(Skip, Skip + Top);
    return { _Items: members.map((member) => ({ ...this.reference(member), ...values(member, names) })) };
  }

  private reference(object: HostObject): Plain {
    const name = `reference-${this.references.size}`;
    this.references.set(name, object);
    return { _ReferenceId: name };
  }
}

function values(object: HostObject, names: readonly string[]): Plain {
  const found: Plain = {};
  for (const path of names) {
    const [name = '', ...rest] = path.split('/');
    const value = (object as unknown as Plain)[name];
    if (value === undefined) throw new Error(`The fake has no Word.${object.className}.${name}`);
    found[pascal(name)] = value instanceof HostObject ? values(value, [rest.join('/')]) : value;
  }
  return found;
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The client's part of the debug build, without what it does in a browser when it starts. */
function loadLibrary(): Library {
  const path = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/word-win32-16.01.debug.js');
  const text = readFileSync(path, 'utf8');
  const helper = text.indexOf('var __extends = ');
  const helperEnd = text.indexOf('})();', helper) + '})();'.length;
  const client = text.indexOf('\nvar OfficeExtension;');
  const nothing = { getInstance: () => ({}) };
  const sandbox: Plain = {
    console,
    Promise,
    setTimeout,
    clearTimeout,
    OSFAriaLogger: { AriaLogger: nothing },
    Microsoft: { Office: {} },
    navigator: { userAgent: '' },
    location: { href: '', search: '' },
    document: {},
  };
  sandbox.window = sandbox;
  createContext(sandbox);
  runInContext(text.slice(helper, helperEnd) + text.slice(client), sandbox);
  return sandbox as unknown as Library;
}
