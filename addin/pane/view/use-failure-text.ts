/** What went wrong, as text. */
import { useEffect, useState } from 'react';
import { sayFault } from '../../../language-server/formats/fault-words/index';
import type { Failure } from '../state/failure';
import { usePane } from './pane-context';

/** The failure in the language of the pane; '' until its words are loaded. */
export function useFailureText(failure: Failure): string {
  const { language } = usePane();
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid('');
    if (typeof failure === 'string') return;
    let current = true;
    void sayFault(failure, language).then((text) => current && setSaid(text));
    return () => {
      current = false;
    };
  }, [failure, language]);
  return typeof failure === 'string' ? failure : said;
}
