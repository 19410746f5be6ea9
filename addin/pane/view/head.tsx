/** Name, freshness of the findings, and the way to check again. */
import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AgainIcon, DoneIcon, ReportIcon, SettingsIcon, WarningIcon } from './icons';
import { usePane, usePaneState } from './pane-context';
import { Logo } from './logo';

export function Head(): ReactNode {
  const { strings, session, store } = usePane();
  const { view, stage } = usePaneState();
  const { tabs, status } = strings;
  return (
    <header className="head">
      <Logo />
      <div className="head-text">
        <h1 className="head-name">tenderlint</h1>
        <Freshness />
      </div>
      <Button
        appearance="subtle"
        icon={<AgainIcon />}
        aria-label={status.checkAgain}
        title={status.checkAgain}
        disabled={!session}
        onClick={() => void session?.recheck()}
      />
      <Button
        appearance="subtle"
        icon={<ReportIcon />}
        aria-label={tabs.report}
        title={tabs.report}
        aria-pressed={view === 'report'}
        disabled={stage !== 'ready'}
        onClick={() => store.dispatch({ type: 'show', view: view === 'report' ? 'findings' : 'report' })}
      />
      <Button
        appearance="subtle"
        icon={<SettingsIcon />}
        aria-label={tabs.settings}
        title={tabs.settings}
        aria-pressed={view === 'settings'}
        onClick={() => store.dispatch({ type: 'show', view: view === 'settings' ? 'findings' : 'settings' })}
      />
    </header>
  );
}

function Freshness(): ReactNode {
  const { strings, language } = usePane();
  const { stage, freshness, checkedAt } = usePaneState();
  const { status } = strings;
  if (stage === 'empty') return null;
  if (stage === 'failed') {
    return (
      <p className="freshness is-failed">
        <WarningIcon aria-hidden />
        {status.failed}
      </p>
    );
  }
  const isBusy = stage !== 'ready' || freshness !== 'fresh';
  // The day has 24 hours in every country whose tenders are checked.
  const time = new Intl.DateTimeFormat(language, { hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }).format(
    checkedAt,
  );
  const text =
    stage === 'reading'
      ? status.reading
      : stage === 'checking' || freshness === 'checking'
        ? status.checking
        : freshness === 'changed'
          ? status.changed
          : status.upToDate(time);
  return (
    <p className="freshness">
      {isBusy ? <Spinner size="extra-tiny" aria-hidden /> : <DoneIcon aria-hidden />}
      {text}
    </p>
  );
}
