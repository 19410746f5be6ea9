/** The review pane: its head, its tabs and the view below them. */
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { FindingsView } from './findings/findings-view';
import { Head } from './head';
import { NoticeBar } from './notice-bar';
import { usePane, usePaneState, usePreferences } from './pane-context';
import { StatusAnnouncer } from './status-announcer';
import { Tabs } from './tabs';
import { Failed, Waiting } from './waiting';
import { useShortcuts } from './use-shortcuts';

const CoverageView = lazy(async () => ({ default: (await import('./coverage-view')).CoverageView }));
const ClausesView = lazy(async () => ({ default: (await import('./clauses-view')).ClausesView }));
const ProcurementView = lazy(async () => ({ default: (await import('./procurement-view')).ProcurementView }));
const SettingsView = lazy(async () => ({ default: (await import('./settings-view')).SettingsView }));
const Introduction = lazy(async () => ({ default: (await import('./introduction')).Introduction }));
const ReportView = lazy(async () => ({ default: (await import('./report-view')).ReportView }));
const SafeView = lazy(async () => ({ default: (await import('./safe-view')).SafeView }));

export function Pane(): ReactNode {
  const { strings } = usePane();
  const { introduced } = usePreferences();
  useShortcuts();
  // The parts of an open card are wanted soon: fetched while the first check runs.
  useEffect(() => void import('./findings/card-body'), []);
  return (
    <section className="pane" aria-label={strings.page.review}>
      <Head />
      {introduced ? (
        <>
          <Tabs />
          <NoticeBar />
          <Suspense fallback={<Waiting />}>
            <CurrentView />
          </Suspense>
        </>
      ) : (
        <Suspense fallback={<Waiting />}>
          <Introduction />
        </Suspense>
      )}
      <StatusAnnouncer />
    </section>
  );
}

function CurrentView(): ReactNode {
  const { view, stage, reviewingSafe } = usePaneState();
  if (view === 'settings') return <SettingsView />;
  if (stage === 'failed') return <Failed />;
  if (stage === 'reading' || stage === 'checking') return <Waiting />;
  switch (view) {
    case 'findings':
      return reviewingSafe ? <SafeView /> : <FindingsView />;
    case 'coverage':
      return <CoverageView />;
    case 'clauses':
      return <ClausesView />;
    case 'procurement':
      return <ProcurementView />;
    case 'report':
      return <ReportView />;
  }
}
