/** One finding: what stands there, and once opened why it matters and what can be done. */
import { lazy, memo, Suspense, type KeyboardEvent, type ReactNode } from 'react';
import type { Item } from '../../state/item';
import { AdviceIcon, ErrorIcon, OpenIcon, WarningIcon } from '../icons';
import { usePane } from '../pane-context';

const CardBody = lazy(async () => ({ default: (await import('./card-body')).CardBody }));

const SEVERITY_ICONS = { error: ErrorIcon, warning: WarningIcon, advice: AdviceIcon } as const;

export interface CardProps {
  item: Item;
  isOpen: boolean;
  /** The one card the Tab key stops at. */
  isCurrent: boolean;
  /** From 1. */
  position: number;
  total: number;
}

export const Card = memo(function Card({ item, isOpen, isCurrent, position, total }: CardProps): ReactNode {
  const { strings, store, session } = usePane();
  const { finding, decision, reopened } = item;
  const { id, severity, family, message, text, language, kind } = finding;
  const Icon = SEVERITY_ICONS[severity];
  const body = `body-${id}`;

  const toggle = (): void => {
    store.dispatch({ type: 'open', id: isOpen ? undefined : id });
    if (!isOpen) void session?.goTo(item);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      store.dispatch({ type: 'open', id: undefined });
      document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus();
    }
  };

  return (
    <article
      className={`card severity-${severity} family-${family} ${isOpen ? 'is-open' : ''} ${decision ? 'is-decided' : ''}`}
      onKeyDown={onKey}
    >
      <button
        type="button"
        className="card-head"
        data-card={id}
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? body : undefined}
        onClick={toggle}
        onFocus={() => store.dispatch({ type: 'focus', id })}
      >
        <span className="card-meta">
          <span className="only-heard">{strings.list.position(position, total)}.</span>
          <Icon className="severity-icon" aria-hidden />
          <span className="severity-name">{strings.severity[severity]}</span>
          <span className="family-tag">
            <span className="family-dot" />
            {strings.family[family]}
          </span>
          <OpenIcon className="card-arrow" aria-hidden />
        </span>
        <span className="card-message" lang={language}>
          {message}
        </span>
        {text !== '' && kind === 'span' ? (
          <span className="card-quote" lang={language}>
            {text}
          </span>
        ) : (
          <span className="card-missing">{kind === 'absence' ? strings.list.missing : strings.kind[kind]}</span>
        )}
        {reopened && <span className="card-reopened">{strings.list.reopened}</span>}
        {decision && !isOpen && (
          <span className="card-decided">
            {strings.decide.states[decision.state]}: {decision.reason}
          </span>
        )}
      </button>
      {isOpen && (
        <div className="card-body" id={body}>
          <Suspense fallback={<div className="card-loading" />}>
            <CardBody item={item} />
          </Suspense>
        </div>
      )}
    </article>
  );
});
