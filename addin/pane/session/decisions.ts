/** Decisions of the user: setting findings aside with a reason, switching rules off, taking either back. */
import {
  mergeRecords,
  withDecision,
  withoutDecision,
  type Decision,
  type DocumentRecord,
  type StoredContext,
} from '../../../language-server/decisions/decision';
import type { DocumentHost } from '../../host';
import type { Item } from '../state/item';
import type { LanguageClient } from './language-client';
import type { PreferenceStore } from './preference-store';
import { settingsOf } from './settings';
import type { Store } from './store';

/** once: this passage · document: the rule, in this document · everywhere: the rule, in every document of this user. */
export type Reach = 'once' | 'document' | 'everywhere';

/** Hash of no text: the decision speaks of the rule in the whole document. */
const WHOLE_DOCUMENT = '0000000000000000';

export class Decisions {
  constructor(
    private readonly host: DocumentHost,
    private readonly client: LanguageClient,
    private readonly store: Store,
    private readonly preferences: PreferenceStore,
    private readonly now: () => number,
  ) {}

  /** Sets a finding aside. The reason must say something. */
  async decide(item: Item, reach: Reach, state: Decision['state'], reason: string): Promise<void> {
    const why = reason.trim();
    if (why === '') return;
    const { ruleId } = item.finding;
    const time = new Date(this.now()).toISOString().replace(/\.\d+/, '');
    const { author, rulesOff } = this.preferences.get();
    if (reach === 'everywhere') {
      this.preferences.set({ rulesOff: { ...rulesOff, [ruleId]: { reason: why, time } } });
      await this.client.setSettings(settingsOf(this.preferences.get()));
    } else {
      const decision = await this.client.decision({ finding: item.finding.id, state, reason: why, author, time });
      if (!decision) return;
      const { record } = this.store.get();
      const next = reach === 'once' ? withDecision(record, decision) : withRuleOff(record, decision);
      await this.keep(next);
    }
    this.store.dispatch({ type: 'notice', notice: { kind: 'decided' } });
  }

  /** Adds what was decided on another copy of the document; of two decisions on the same thing the later one holds. */
  async takeOver({ decisions }: DocumentRecord): Promise<void> {
    const { record } = this.store.get();
    const merged = mergeRecords({ decisions, context: {} }, record);
    const rules = Object.fromEntries(rulesOffIn(merged).map(({ ruleId }) => [ruleId, 'off' as const]));
    const context = Object.keys(rules).length > 0 ? { rules: { ...rules, ...record.context.rules } } : {};
    await this.keep({ ...merged, context: { ...merged.context, ...context } });
    this.store.dispatch({ type: 'notice', notice: { kind: 'taken-over' } });
  }

  /** Opens a finding again. */
  async takeBack(decision: Decision): Promise<void> {
    const { record } = this.store.get();
    const isRule = decision.textHash === WHOLE_DOCUMENT;
    await this.keep(isRule ? withRuleOn(record, decision) : withoutDecision(record, decision));
    this.store.dispatch({ type: 'notice', notice: { kind: 'restored' } });
  }

  /** Switches a rule on again for every document. */
  async switchOn(rule: string): Promise<void> {
    const { [rule]: _, ...rest } = this.preferences.get().rulesOff;
    this.preferences.set({ rulesOff: rest });
    await this.client.setSettings(settingsOf(this.preferences.get()));
    this.store.dispatch({ type: 'notice', notice: { kind: 'restored' } });
  }

  /** What the user says of the procurement; undefined takes a value back. */
  setContext(change: { [K in keyof StoredContext]?: StoredContext[K] | undefined }): Promise<void> {
    const { record } = this.store.get();
    const merged = Object.entries({ ...record.context, ...change }).filter(([, value]) => value !== undefined);
    return this.keep({ ...record, context: Object.fromEntries(merged) });
  }

  /** Takes everything tenderlint keeps out of the document. */
  forget(): Promise<void> {
    return this.keep({ decisions: [], context: {} });
  }

  private async keep(record: DocumentRecord): Promise<void> {
    this.store.dispatch({ type: 'record', record });
    this.store.dispatch({ type: 'edited' });
    await this.client.setRecord(record);
    if (this.host.capabilities.storage) await this.host.saveRecord(record);
  }
}

/** The rules switched off in a document, with their reasons. */
export function rulesOffIn({ decisions }: DocumentRecord): Decision[] {
  return decisions.filter(({ textHash }) => textHash === WHOLE_DOCUMENT);
}

function withRuleOff(record: DocumentRecord, decision: Decision): DocumentRecord {
  const rules = { ...record.context.rules, [decision.ruleId]: 'off' as const };
  const rule = { ...decision, textHash: WHOLE_DOCUMENT, excerpt: '' };
  return withDecision({ ...record, context: { ...record.context, rules } }, rule);
}

function withRuleOn(record: DocumentRecord, decision: Decision): DocumentRecord {
  const { [decision.ruleId]: _, ...rules } = record.context.rules ?? {};
  const { rules: _rules, ...context } = record.context;
  const kept = Object.keys(rules).length > 0 ? { ...context, rules } : context;
  return withoutDecision({ ...record, context: kept }, decision);
}
