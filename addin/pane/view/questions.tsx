/** What the draft leaves open and only the officer can say. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane, usePaneState } from './pane-context';
import { focusSoon } from './use-shortcuts';

export function Questions(): ReactNode {
  const { strings, store, session } = usePane();
  const { items } = usePaneState();
  const open = items.filter(({ finding, decision }) => finding.kind === 'question' && !decision);
  const words = strings.procurement;
  if (open.length === 0) return null;
  return (
    <section className="questions">
      <h3>{words.questions}</h3>
      <ul>
        {open.map((item) => (
          <li key={item.finding.id}>
            <p lang={item.finding.language}>{item.finding.message}</p>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${strings.coverage.show}: ${item.finding.message}`}
              onClick={() => {
                store.dispatch({ type: 'reveal', id: item.finding.id });
                focusSoon(item.finding.id);
                void session?.goTo(item);
              }}
            >
              {strings.coverage.show}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
