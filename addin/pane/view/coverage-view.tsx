/** Each theme a tender should speak to: found, weak, missing, set aside or not checked. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { FAMILIES } from '../../../language-server/engine/finding';
import type { CoverageState, CoverageTheme } from '../../../language-server/document/coverage';
import { DoneIcon, ErrorIcon, LackingIcon, WarningIcon } from './icons';
import { usePane, usePaneState } from './pane-context';
import { focusSoon } from './use-shortcuts';

const STATES: readonly CoverageState[] = ['found', 'weak', 'missing', 'waived', 'not-checked'];
const ICONS = {
  found: DoneIcon,
  weak: WarningIcon,
  missing: ErrorIcon,
  waived: LackingIcon,
  'not-checked': LackingIcon,
} as const;

export function CoverageView(): ReactNode {
  const { strings, session } = usePane();
  const { checkedAt } = usePaneState();
  const [themes, setThemes] = useState<readonly CoverageTheme[]>();
  useEffect(() => {
    let current = true;
    void session?.coverage().then((result) => {
      if (current) setThemes(result?.themes ?? []);
    });
    return () => {
      current = false;
    };
  }, [session, checkedAt]);
  const { coverage } = strings;
  return (
    <div className="view scrolls" role="tabpanel" aria-labelledby="tab-coverage">
      <h2>{coverage.title}</h2>
      <p className="quiet">{coverage.intro}</p>
      {themes?.length === 0 && <p>{coverage.empty}</p>}
      {themes && themes.length > 0 && (
        <ul className="coverage-key">
          {STATES.map((state) => {
            const count = themes.filter((theme) => theme.state === state).length;
            return (
              <li key={state} className={`coverage-${state}`}>
                <strong>{count}</strong> {coverage.state[state]}
              </li>
            );
          })}
        </ul>
      )}
      {FAMILIES.map((family) => {
        const own = themes?.filter((theme) => theme.family === family) ?? [];
        return (
          own.length > 0 && (
            <section key={family} className={`coverage-family family-${family}`}>
              <h3>
                <span className="family-dot" />
                {strings.family[family]}
              </h3>
              <ul>
                {own.map((theme) => (
                  <Theme key={theme.id} theme={theme} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

function Theme({ theme: { title, state, findings, clause } }: { theme: CoverageTheme }): ReactNode {
  const { strings, store, session } = usePane();
  const { coverage } = strings;
  const Icon = ICONS[state];
  const [finding] = findings;
  const show = (id: string): void => {
    store.dispatch({ type: 'reveal', id });
    focusSoon(id);
    const item = store.get().items.find((each) => each.finding.id === id);
    if (item) void session?.goTo(item);
  };
  const lacking = clause?.elements.filter(({ core, present }) => core && !present) ?? [];
  return (
    <li className={`theme coverage-${state}`}>
      <Icon className="theme-icon" aria-hidden />
      <div className="theme-text">
        <p>{title}</p>
        <p className="quiet">
          <span className="theme-state">{coverage.state[state]}</span>
          {clause && state !== 'missing' && ` · ${coverage.elements(clause.present, clause.total)}`}
        </p>
        {state === 'weak' && lacking.length > 0 && (
          <ul className="theme-lacking">
            {lacking.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        )}
      </div>
      {finding !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${coverage.show}: ${title}`}
          onClick={() => show(finding)}
        >
          {coverage.show}
        </Button>
      )}
    </li>
  );
}
