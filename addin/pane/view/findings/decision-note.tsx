/** What was decided about a finding, and the way back. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DecisionShown, Item } from '../../state/item';
import { UndoIcon } from '../icons';
import { usePane } from '../pane-context';

export function DecisionNote({ item, decision }: { item: Item; decision: DecisionShown }): ReactNode {
  const { strings, session, language } = usePane();
  const { decide } = strings;
  const { kept } = item;
  const day = decision.time
    ? new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(decision.time))
    : '';
  return (
    <section className="decision">
      <h3>{decide.by(decide.states[decision.state], decision.author, day)}</h3>
      <p>{decision.reason}</p>
      {kept ? (
        <Button size="small" icon={<UndoIcon />} onClick={() => void session?.decisions.takeBack(kept)}>
          {decide.undo}
        </Button>
      ) : (
        <p className="quiet">{decide.inText}</p>
      )}
    </section>
  );
}
