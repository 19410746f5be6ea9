/** The clause library: read, copy, insert. */
import { Button, Input } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ClauseEntry } from '../../../language-server/server/protocol';
import { matchingClauses } from '../state/clauses';
import { CopyIcon, InsertIcon, SearchIcon } from './icons';
import { copyText } from './copy-text';
import { usePane, usePaneState } from './pane-context';

export function ClausesView(): ReactNode {
  const { strings, session } = usePane();
  const { result, capabilities } = usePaneState();
  const [library, setLibrary] = useState<readonly ClauseEntry[]>([]);
  const [words, setWords] = useState('');
  const language = result?.language;
  const jurisdiction = result?.jurisdiction ?? null;
  useEffect(() => {
    let current = true;
    void session?.clauses(language, jurisdiction).then((found) => {
      if (current) setLibrary(found);
    });
    return () => {
      current = false;
    };
  }, [session, language, jurisdiction]);
  const shown = useMemo(() => matchingClauses(library, words), [library, words]);
  const { clauses } = strings;
  return (
    <div className="view scrolls" role="tabpanel" aria-labelledby="tab-clauses">
      <h2>{clauses.title}</h2>
      <p className="quiet">
        {clauses.intro} {capabilities?.edit && clauses.place}
      </p>
      <Input
        className="search wide"
        type="search"
        contentBefore={<SearchIcon aria-hidden />}
        placeholder={clauses.search}
        aria-label={clauses.search}
        value={words}
        onChange={(_, { value }) => setWords(value)}
      />
      <p className="quiet" role="status">
        {shown.length > 0 ? clauses.count(shown.length) : clauses.empty}
      </p>
      <ul className="clauses">
        {shown.map((clause, index) => (
          <Clause key={`${clause.id} ${clause.name} ${index}`} clause={clause} language={language} />
        ))}
      </ul>
    </div>
  );
}

function Clause({ clause, language }: { clause: ClauseEntry; language: string | undefined }): ReactNode {
  const { strings, session, store } = usePane();
  const { capabilities, document: status } = usePaneState();
  const { clauses } = strings;
  const { name, phases, heading, paragraphs } = clause;
  const copy = async (): Promise<void> => {
    await copyText([heading, ...paragraphs].filter(Boolean).join('\n\n'));
    store.dispatch({ type: 'notice', notice: { kind: 'copied' } });
  };
  return (
    <li className="clause">
      <details>
        <summary>
          <span className="clause-name" lang={language}>
            {name}
          </span>
          {phases.length > 0 && (
            <span className="quiet">
              {phases.map((phase) => strings.phase[phase as keyof typeof strings.phase]).join(', ')}
            </span>
          )}
        </summary>
        <div className="clause-text" lang={language}>
          {heading !== '' && <p className="inserted-heading">{heading}</p>}
          {paragraphs.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      </details>
      <div className="clause-tools">
        {capabilities?.edit && status.editing === 'allowed' && (
          <Button
            size="small"
            icon={<InsertIcon />}
            aria-label={`${clauses.insert}: ${name}`}
            onClick={() => void session?.changes.insertClause(clause)}
          >
            {clauses.insert}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<CopyIcon />}
          aria-label={`${clauses.copy}: ${name}`}
          onClick={() => void copy()}
        >
          {clauses.copy}
        </Button>
      </div>
    </li>
  );
}
