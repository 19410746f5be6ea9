/** The user's own choices, what is kept where, and the report for support. */
import { Button, Field, Input, Select, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LANGUAGES } from '../../../language-server/engine/draft';
import { rulesOffIn } from '../session/decisions';
import { supportReport } from '../session/support-report';
import { copyText } from './copy-text';
import { CopyIcon } from './icons';
import { LanguageOptions } from './language-options';
import { usePane, usePaneState, usePreferences } from './pane-context';

const THEMES = ['auto', 'light', 'dark'] as const;

export function SettingsView(): ReactNode {
  const { strings, preferences, store, session, version } = usePane();
  const { language, theme, marks, author } = usePreferences();
  const { capabilities, record } = usePaneState();
  const { settings } = strings;
  const copy = async (): Promise<void> => {
    await copyText(supportReport(version, store.get(), preferences.get(), session));
    store.dispatch({ type: 'notice', notice: { kind: 'copied' } });
  };
  return (
    <div className="view scrolls">
      <h2>{settings.title}</h2>
      <div className="fields">
        <Field label={settings.language}>
          <Select
            value={language}
            onChange={(_, { value }) =>
              preferences.set({ language: LANGUAGES.find((each) => each === value) ?? 'auto' })
            }
          >
            <option value="auto">{settings.auto}</option>
            <LanguageOptions />
          </Select>
        </Field>
        <Field label={settings.theme}>
          <Select
            value={theme}
            onChange={(_, { value }) => preferences.set({ theme: THEMES.find((each) => each === value) ?? 'auto' })}
          >
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {settings.themes[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={settings.author} hint={settings.authorHint}>
          <Input value={author} autoComplete="name" onChange={(_, { value }) => preferences.set({ author: value })} />
        </Field>
        <div>
          <Switch
            label={settings.marks}
            checked={marks && capabilities?.marks !== false}
            disabled={capabilities?.marks === false}
            onChange={(_, { checked }) => {
              preferences.set({ marks: checked });
              void session?.showMarks();
            }}
          />
          <p className="quiet">{capabilities?.marks === false ? settings.marksMissing : settings.marksHint}</p>
        </div>
      </div>
      <RulesOff />
      <section>
        <h3>{settings.data}</h3>
        <p className="quiet">{settings.dataHint}</p>
        <Button
          disabled={record.decisions.length === 0 && Object.keys(record.context).length === 0}
          onClick={() => void session?.decisions.forget()}
        >
          {settings.removeData}
        </Button>
      </section>
      <section>
        <h3>{settings.diagnostics}</h3>
        <p className="quiet">{settings.diagnosticsHint}</p>
        <div className="card-actions">
          <Button icon={<CopyIcon />} onClick={() => void copy()}>
            {settings.copy}
          </Button>
          <Button appearance="subtle" onClick={() => preferences.set({ introduced: false })}>
            {settings.introduction}
          </Button>
        </div>
      </section>
    </div>
  );
}

function RulesOff(): ReactNode {
  const { strings, session } = usePane();
  const { rulesOff } = usePreferences();
  const { record } = usePaneState();
  const { settings } = strings;
  const here = rulesOffIn(record);
  const everywhere = Object.entries(rulesOff);
  return (
    <section className="rules-off">
      <h3>{settings.rulesOff}</h3>
      {here.length + everywhere.length === 0 && <p className="quiet">{settings.noRulesOff}</p>}
      <ul>
        {here.map((decision) => (
          <RuleOff
            key={`here ${decision.ruleId}`}
            rule={decision.ruleId}
            where={settings.hereOnly}
            reason={decision.reason}
            onSwitchOn={() => void session?.decisions.takeBack(decision)}
          />
        ))}
        {everywhere.map(([rule, { reason }]) => (
          <RuleOff
            key={`everywhere ${rule}`}
            rule={rule}
            where={settings.everywhere}
            reason={reason}
            onSwitchOn={() => void session?.decisions.switchOn(rule)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RuleOffProps {
  rule: string;
  where: string;
  reason: string;
  onSwitchOn: () => void;
}

function RuleOff({ rule, where, reason, onSwitchOn }: RuleOffProps): ReactNode {
  const { strings } = usePane();
  return (
    <li>
      <p>
        <strong>{rule}</strong> <span className="quiet">{where}</span>
      </p>
      <p>{reason}</p>
      <Button size="small" aria-label={`${strings.settings.switchOn}: ${rule}`} onClick={onSwitchOn}>
        {strings.settings.switchOn}
      </Button>
    </li>
  );
}
