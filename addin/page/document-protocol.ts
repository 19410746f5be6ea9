/** What the page and the worker that holds the document say to each other. */
import type { Capabilities, HostErrorCode } from '../host';

export const REQUEST = {
  /** Params: `OpenParams`. Result: `Opened`. */
  open: 'open',
  read: 'read',
  readChanged: 'readChanged',
  state: 'state',
  /** Params: `ApplyParams`. */
  apply: 'apply',
  undo: 'undo',
  record: 'record',
  saveRecord: 'saveRecord',
  exportBytes: 'exportBytes',
} as const;

export interface OpenParams {
  bytes: Uint8Array;
  name: string;
  /** Author of tracked changes and comments. */
  author: string;
}

export interface Opened {
  capabilities: Capabilities;
  description: string;
}

/** Code of an error that is a `HostError`, whose own code and detail go along as data. */
export const HOST_ERROR = 1;
/** Code of an error that is a `DocumentError`, whose fault goes along as data. */
export const DOCUMENT_ERROR = 2;

export interface HostErrorData {
  code: HostErrorCode;
  detail: string;
}
