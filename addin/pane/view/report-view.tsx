/** The report for the file, and decisions taken over from another copy of the document. */
import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { LANGUAGES, type Language } from '../../../language-server/engine/draft';
import type { ReportFormat } from '../session/report-worker';
import { failure } from '../state/failure';
import { ReportIcon, SaveIcon } from './icons';
import { LanguageOptions } from './language-options';
import { usePane, usePaneState } from './pane-context';
import { reportName, saveFile } from './save-file';

export function ReportView(): ReactNode {
  const { strings, language, session, store, version, readRecord } = usePane();
  const { capabilities, document, freshness } = usePaneState();
  const [spoken, setSpoken] = useState<Language>(language);
  const [making, setMaking] = useState<ReportFormat>();
  const { report } = strings;
  const opensBeside = capabilities?.openDocument === true;
  const make = async (format: ReportFormat): Promise<void> => {
    if (!session) return;
    setMaking(format);
    try {
      const bytes = await session.report(spoken, version, format);
      if (opensBeside) await session.host.openDocument(bytes);
      else saveFile(bytes, reportName(document.name, format), format);
      store.dispatch({ type: 'notice', notice: { kind: 'report-ready' } });
    } catch (error) {
      store.dispatch({ type: 'notice', notice: failure(error) });
    }
    setMaking(undefined);
  };
  const isBusy = making !== undefined || freshness !== 'fresh';
  const icon = (format: ReportFormat, at: ReactElement): ReactElement =>
    making === format ? <Spinner size="tiny" /> : at;
  return (
    <div className="view scrolls">
      <h2>{report.title}</h2>
      <p>{report.intro}</p>
      <ul className="report-parts">
        {report.parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <div className="fields">
        <Field label={report.language}>
          <Select
            value={spoken}
            onChange={(_, { value }) => setSpoken(LANGUAGES.find((each) => each === value) ?? language)}
          >
            <LanguageOptions />
          </Select>
        </Field>
      </div>
      <div className="card-actions">
        <Button
          appearance="primary"
          icon={icon('docx', opensBeside ? <ReportIcon /> : <SaveIcon />)}
          disabled={isBusy}
          onClick={() => void make('docx')}
        >
          {opensBeside ? report.openWord : report.saveWord}
        </Button>
        {!opensBeside && (
          <Button icon={icon('html', <SaveIcon />)} disabled={isBusy} onClick={() => void make('html')}>
            {report.savePage}
          </Button>
        )}
      </div>
      <p className="quiet">{report.private}</p>
      {readRecord && <TakeOver readRecord={readRecord} />}
    </div>
  );
}

/** Decisions of an earlier copy, added to those of this one. */
function TakeOver({ readRecord }: { readRecord: NonNullable<ReturnType<typeof usePane>['readRecord']> }): ReactNode {
  const { strings, session, store } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const { report } = strings;
  const take = async (file: File): Promise<void> => {
    try {
      const record = await readRecord(file);
      if (record.decisions.length === 0) throw new Error(report.nothingToTake(file.name));
      await session?.decisions.takeOver(record);
    } catch (error) {
      store.dispatch({ type: 'notice', notice: failure(error) });
    }
  };
  return (
    <section>
      <h3>{report.takeOver}</h3>
      <p className="quiet">{report.takeOverHint}</p>
      <Button onClick={() => input.current?.click()}>{report.chooseCopy}</Button>
      <input
        ref={input}
        className="only-heard"
        type="file"
        tabIndex={-1}
        aria-label={report.chooseCopy}
        aria-hidden
        data-takes="decisions"
        accept=".docx,.docm"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
    </section>
  );
}
