/** The last thing that happened, until it is closed or the next one comes. */
import { Button } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Notice } from '../state/pane-state';
import type { Strings } from '../strings/strings';
import { CloseIcon } from './icons';
import { usePane, usePaneState } from './pane-context';
import { useFailureText } from './use-failure-text';

/** Milliseconds after which good news goes by itself; what went wrong stays until it is closed. */
const STAYS = 8_000;

export function NoticeBar(): ReactNode {
  const { strings, store, session } = usePane();
  const { notice, capabilities, changes } = usePaneState();
  const failure = useFailureText(notice?.notice.kind === 'failed' ? notice.notice.failure : '');
  const isBad = notice !== undefined && isProblem(notice.notice);
  useEffect(() => {
    if (!notice || isBad) return;
    const timer = setTimeout(() => store.dispatch({ type: 'dismiss' }), STAYS);
    return () => clearTimeout(timer);
  }, [notice, isBad, store]);
  const canUndo = notice !== undefined && !isBad && changes > 0 && capabilities?.undo && isChange(notice.notice);
  return (
    <div role={isBad ? 'alert' : 'status'} aria-live={isBad ? 'assertive' : 'polite'}>
      {notice && (
        <div className={`notice ${isBad ? 'is-bad' : ''}`}>
          <p>{noticeText(notice.notice, failure, strings)}</p>
          {canUndo && (
            <Button size="small" appearance="transparent" onClick={() => void session?.changes.undo()}>
              {strings.notice.undo}
            </Button>
          )}
          <Button
            size="small"
            appearance="transparent"
            icon={<CloseIcon />}
            aria-label={strings.notice.dismiss}
            onClick={() => store.dispatch({ type: 'dismiss' })}
          />
        </div>
      )}
    </div>
  );
}

function isProblem({ kind }: Notice): boolean {
  return kind === 'refused' || kind === 'failed' || kind === 'moved-on' || kind === 'applied-without-comment';
}

function isChange({ kind }: Notice): boolean {
  return kind === 'applied' || kind === 'applied-many' || kind === 'inserted' || kind === 'commented';
}

function noticeText(notice: Notice, failure: string, { notice: words }: Strings): string {
  switch (notice.kind) {
    case 'applied-many':
      return words.appliedMany(notice.applied, notice.refused, notice.cancelled);
    case 'refused':
      return words.refused[notice.reason];
    case 'failed':
      return words.failed(failure);
    default:
      return words[notice.kind];
  }
}
