/** All safe replacements at once: seen before they are made, with progress, and a way to stop. */
import { Button, Checkbox, ProgressBar } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { countedItems } from '../state/pane-state';
import { safeOrders, type SafeOrder } from '../state/safe-orders';
import { Preview } from './findings/preview';
import { BackIcon } from './icons';
import { usePane, usePaneState } from './pane-context';

export function SafeView(): ReactNode {
  const { strings, store, session } = usePane();
  const state = usePaneState();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { safe } = strings;
  const orders = safeOrders(countedItems(state));
  const chosen = orders.filter(({ item }) => !left.has(item.finding.id));
  const { progress } = state;
  return (
    <div className="view safe-view" role="tabpanel" aria-labelledby="tab-findings">
      <div className="safe-head">
        <Button
          size="small"
          appearance="transparent"
          icon={<BackIcon />}
          disabled={progress !== undefined}
          onClick={() => store.dispatch({ type: 'review-safe', on: false })}
        >
          {safe.back}
        </Button>
        <h2>{safe.title}</h2>
        <p className="quiet">{orders.length > 0 ? safe.intro : safe.none}</p>
      </div>
      <ul className="safe-list">
        {orders.map((order) => (
          <SafeRow
            key={order.item.finding.id}
            order={order}
            isChosen={!left.has(order.item.finding.id)}
            isBusy={progress !== undefined}
            onChoose={(on) => setLeft(withChoice(left, order.item.finding.id, on))}
          />
        ))}
      </ul>
      {orders.length > 0 && (
        <div className="safe-foot">
          {progress ? (
            <>
              <ProgressBar value={progress.done} max={progress.total} aria-label={safe.title} />
              <p role="status">{safe.progress(progress.done, progress.total)}</p>
              <Button onClick={() => session?.changes.cancel()}>{safe.stop}</Button>
            </>
          ) : (
            <Button
              appearance="primary"
              disabled={chosen.length === 0}
              onClick={() => void session?.changes.applyAll(chosen)}
            >
              {safe.apply(chosen.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface SafeRowProps {
  order: SafeOrder;
  isChosen: boolean;
  isBusy: boolean;
  onChoose: (on: boolean) => void;
}

function SafeRow({ order: { item, replacement }, isChosen, isBusy, onChoose }: SafeRowProps): ReactNode {
  const { session } = usePane();
  const { finding } = item;
  const parts = session?.preview(replacement);
  return (
    <li className={`family-${finding.family}`}>
      <Checkbox
        checked={isChosen}
        disabled={isBusy || !parts}
        label={{ children: <span lang={finding.language}>{finding.message}</span> }}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      {parts && <Preview parts={parts} language={finding.language} />}
    </li>
  );
}

function withChoice(left: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(left);
  if (on) next.delete(id);
  else next.add(id);
  return next;
}
