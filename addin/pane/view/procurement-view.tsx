/** What is known of the procurement: what the user says, what the draft says, and the questions that are open. */
import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { JURISDICTIONS, type Buyer, type Jurisdiction, type Mode } from '../../../language-server/engine/context';
import { PRODUCTS } from '../../../language-server/names/names';
import { toggled } from '../state/filter';
import { Choice } from './choice';
import { Parts } from './parts';
import { usePane, usePaneState } from './pane-context';
import { Questions } from './questions';
import { SilentRules } from './silent-rules';

const BUYERS: readonly Buyer[] = ['central', 'sub-central', 'utility'];
const THRESHOLDS = ['above', 'below'] as const;
const KINDS: readonly Mode[] = ['tender', 'template'];

export function ProcurementView(): ReactNode {
  const { strings, session } = usePane();
  const { record, result } = usePaneState();
  const { context } = record;
  const words = strings.procurement;
  const say = session?.decisions;
  const country = result?.jurisdiction as Jurisdiction | null | undefined;
  return (
    <div className="view scrolls" role="tabpanel" aria-labelledby="tab-procurement">
      <h2>{words.title}</h2>
      <p className="quiet">{words.intro}</p>
      <Questions />
      <div className="fields">
        <Pick
          label={words.country}
          value={context.jurisdiction}
          unknown={country && !context.jurisdiction ? words.fromDraft(strings.country[country]) : words.unknown}
          options={JURISDICTIONS.map((value) => ({ value, text: strings.country[value] }))}
          onPick={(jurisdiction) => void say?.setContext({ jurisdiction })}
        />
        <Pick
          label={words.buyer}
          value={context.buyer}
          unknown={words.unknown}
          options={BUYERS.map((value) => ({ value, text: words.buyers[value] }))}
          onPick={(buyer) => void say?.setContext({ buyer })}
        />
        <Pick
          label={words.threshold}
          value={context.threshold}
          unknown={words.unknown}
          options={THRESHOLDS.map((value) => ({ value, text: words.thresholds[value] }))}
          onPick={(threshold) => void say?.setContext({ threshold })}
        />
        <Pick
          label={words.kind}
          value={context.mode}
          unknown={words.unknown}
          options={KINDS.map((value) => ({ value, text: words.kinds[value] }))}
          onPick={(mode) => void say?.setContext({ mode })}
        />
        <Field label={words.date} hint={words.dateHint}>
          <Input
            type="date"
            value={context.date ?? ''}
            onChange={(_, { value }) => void say?.setContext({ date: value === '' ? undefined : value })}
          />
        </Field>
        <Choice
          label={words.products}
          options={PRODUCTS.map((value) => ({ value, text: strings.product[value] }))}
          chosen={PRODUCTS.filter((value) => (context.productGroups ?? result?.productGroups ?? []).includes(value))}
          onChoose={(product) => {
            const productGroups = toggled(context.productGroups ?? result?.productGroups ?? [], product);
            void say?.setContext({ productGroups: productGroups.length > 0 ? productGroups : undefined });
          }}
        />
      </div>
      <Parts />
      <SilentRules />
    </div>
  );
}

interface PickProps<T extends string> {
  label: string;
  value: T | undefined;
  unknown: string;
  options: readonly { value: T; text: string }[];
  onPick: (value: T | undefined) => void;
}

/** A choice among a few, or none. */
export function Pick<T extends string>({ label, value, unknown, options, onPick }: PickProps<T>): ReactNode {
  return (
    <Field label={label}>
      <Select
        value={value ?? ''}
        onChange={(_, { value: picked }) => onPick(options.find((option) => option.value === picked)?.value)}
      >
        <option value="">{unknown}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
