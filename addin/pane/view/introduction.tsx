/** Three steps for newcomers: what this is, where they buy, who decides. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { JURISDICTIONS } from '../../../language-server/engine/context';
import { usePane, usePaneState } from './pane-context';
import { Pick } from './procurement-view';

const STEPS = ['first', 'second', 'third'] as const;

export function Introduction(): ReactNode {
  const { strings, preferences, session } = usePane();
  const { record } = usePaneState();
  const [at, setAt] = useState(0);
  const words = strings.introduction;
  const { title, text } = words[STEPS[at] ?? 'first'];
  const done = (): void => preferences.set({ introduced: true });
  const isLast = at === STEPS.length - 1;
  return (
    <section className="introduction scrolls" aria-label={words.title}>
      <Picture step={at} />
      <p className="quiet" role="status">
        {words.step(at + 1, STEPS.length)}
      </p>
      <h2>{title}</h2>
      <p>{text}</p>
      {at === 1 && (
        <Pick
          label={strings.procurement.country}
          value={record.context.jurisdiction}
          unknown={strings.procurement.unknown}
          options={JURISDICTIONS.map((value) => ({ value, text: strings.country[value] }))}
          onPick={(jurisdiction) => void session?.decisions.setContext({ jurisdiction })}
        />
      )}
      <div className="steps" aria-hidden>
        {STEPS.map((step, index) => (
          <span key={step} className={index === at ? 'is-current' : ''} />
        ))}
      </div>
      <div className="card-actions">
        <Button appearance="primary" onClick={() => (isLast ? done() : setAt(at + 1))}>
          {isLast ? words.start : words.next}
        </Button>
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{words.back}</Button>}
        {!isLast && (
          <Button appearance="subtle" onClick={done}>
            {words.skip}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A small drawing for each step. */
function Picture({ step }: { step: number }): ReactNode {
  return (
    <svg className="picture" viewBox="0 0 160 96" aria-hidden focusable="false">
      <rect className="picture-page" x="44" y="6" width="72" height="84" rx="6" />
      <path className="picture-line" d="M56 22h48M56 34h40M56 58h48M56 70h30" />
      {step === 0 && <path className="picture-mark" d="M56 46c4-5 8 5 12 0s8 5 12 0 8 5 12 0 8 5 12 0" />}
      {step === 1 && (
        <path
          className="picture-pin"
          d="M80 66c-12-14-18-22-18-30a18 18 0 0 1 36 0c0 8-6 16-18 30zm0-24a7 7 0 1 0 0-14 7 7 0 0 0 0 14z"
        />
      )}
      {step === 2 && (
        <>
          <path className="picture-struck" d="M56 46h24" />
          <path className="picture-new" d="M84 46h20" />
          <circle className="picture-badge" cx="116" cy="78" r="14" />
          <path className="picture-check" d="m110 78 4.5 4.5 8-9" />
        </>
      )}
    </svg>
  );
}
