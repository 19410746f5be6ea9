/** The page before a document is open. */
import { Button, Spinner } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { LANGUAGES } from '../../language-server/engine/draft';
import type { Failure } from '../pane/state/failure';
import { LANGUAGE_NAMES } from '../pane/view/language-names';
import { Logo } from '../pane/view/logo';
import { usePane } from '../pane/view/pane-context';
import { PrivateIcon } from './icons';
import type { Chosen } from './file-input';
import { FileInput } from './file-input';
import { Problem } from './problem';

export interface WelcomeProps {
  isOpening: boolean;
  isDragging: boolean;
  problem: Failure;
  onOpen: (file: Chosen) => void;
}

export function Welcome({ isOpening, isDragging, problem, onOpen }: WelcomeProps): ReactNode {
  const { strings } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const { page } = strings;
  return (
    <main className={`welcome ${isDragging ? 'is-dragging' : ''}`}>
      <div className="welcome-card">
        <Logo size={56} />
        <h1>tenderlint</h1>
        <p className="tagline">{page.tagline}</p>
        <div className="drop">
          {isOpening ? (
            <Spinner label={page.loading} />
          ) : (
            <>
              <p className="drop-title">{page.drop}</p>
              <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
                {page.choose}
              </Button>
              <p className="quiet">{page.formats}</p>
            </>
          )}
          <FileInput input={input} label={page.choose} onOpen={onOpen} />
        </div>
        <Problem failure={problem} />
        <p className="private">
          <PrivateIcon aria-hidden />
          {page.private}
        </p>
        <div className="examples" role="group" aria-label={page.examples}>
          <span className="quiet">{page.example}</span>
          {LANGUAGES.map((language) => (
            <Button
              key={language}
              size="small"
              appearance="outline"
              disabled={isOpening}
              lang={language}
              onClick={() => onOpen({ name: `laptops-${language}.docx`, bytes: example(language) })}
            >
              {LANGUAGE_NAMES[language]}
            </Button>
          ))}
        </div>
      </div>
    </main>
  );
}

async function example(language: string): Promise<Uint8Array> {
  const answer = await fetch(`examples/${language}/laptops-flawed.docx`);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
