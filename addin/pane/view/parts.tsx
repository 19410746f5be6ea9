/** Sections the user leaves out of the review. */
import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OutlineSection } from '../../../language-server/server/protocol';
import { usePane, usePaneState } from './pane-context';

/** Deeper sections go with the one they stand in. */
const DEEPEST = 2;

export function Parts(): ReactNode {
  const { strings } = usePane();
  const { sections } = usePaneState();
  const words = strings.procurement;
  return (
    <section className="parts">
      <h3>{words.parts}</h3>
      <p className="quiet">{sections.length > 0 ? words.partsHint : words.noParts}</p>
      <ul>
        {sections.map((section) => (
          <Part key={section.start} section={section} depth={1} />
        ))}
      </ul>
    </section>
  );
}

function Part({ section, depth }: { section: OutlineSection; depth: number }): ReactNode {
  const { strings, store } = usePane();
  const { scope } = usePaneState();
  const { start, end, title, phase, children } = section;
  const isSkipped = scope.skipped.some((range) => range.start <= start && end <= range.end);
  const isOwn = scope.skipped.some((range) => range.start === start && range.end === end);
  return (
    <li>
      <Checkbox
        checked={isSkipped}
        disabled={isSkipped && !isOwn}
        label={{ children: <PartName title={title} phase={phase === 'unknown' ? '' : strings.phase[phase]} /> }}
        onChange={(_, { checked }) =>
          store.dispatch({ type: 'skip', section: { start, end }, skipped: checked === true })
        }
      />
      {depth < DEEPEST && children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Part key={child.start} section={child} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}

function PartName({ title, phase }: { title: string; phase: string }): ReactNode {
  return (
    <span className="part-name">
      {title}
      {phase !== '' && <span className="quiet"> {phase}</span>}
    </span>
  );
}
