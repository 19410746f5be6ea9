/** Name, freshness of the findings, and the way to check again. */
import { Button, Spinner } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { AgainIcon, DoneIcon, ReportIcon, SettingsIcon, WarningIcon } from './icons';
import { usePane, usePaneState } from './pane-context';
import { Logo } from './logo';

export function Head(): ReactNode {
  const { strings, session } = usePane();
  const { stage } = usePaneState();
  const { status } = strings;
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
      <ViewButton view="report" icon={<ReportIcon />} disabled={stage !== 'ready'} />
      <ViewButton view="settings" icon={<SettingsIcon />} />
    </header>
  );
}

interface ViewButtonProps {
  view: 'report' | 'settings';
  icon: ReactElement;
  disabled?: boolean;
}

/** Shows a view that has no tab; pressed again, the findings. */
function ViewButton({ view, icon, disabled = false }: ViewButtonProps): ReactNode {
  const { strings, store } = usePane();
  const isShown = usePaneState().view === view;
  return (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={strings.tabs[view]}
      title={strings.tabs[view]}
      aria-pressed={isShown}
      disabled={disabled}
      onClick={() => store.dispatch({ type: 'show', view: isShown ? 'findings' : view })}
    />
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
