/** Up to three suggestions: what each changes, the user's own wording of it, and the ways to put it in. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Textarea } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { editableText, withText, type Writing } from '../../session/plan-change';
import type { Item } from '../../state/item';
import { EditIcon, OpenIcon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { Preview } from './preview';

const MOST = 3;

export function Suggestions({ item, onDecide }: { item: Item; onDecide: () => void }): ReactNode {
  const { strings, session } = usePane();
  const { capabilities, document: status } = usePaneState();
  const offered = item.finding.replacements.slice(0, MOST);
  const [chosen, setChosen] = useState(0);
  const [edited, setEdited] = useState<Readonly<Record<number, string>>>({});
  const [isEditing, setEditing] = useState(false);
  const group = useId();
  const { card, decide } = strings;
  const canEdit = capabilities?.edit === true && status.editing === 'allowed';
  const suggested = offered[Math.min(chosen, offered.length - 1)];
  const mine = edited[chosen];
  const replacement = suggested && (mine === undefined ? suggested : withText(suggested, mine));
  const original = suggested && editableText(suggested);
  const preview = replacement && session?.preview(replacement);
  const apply = (writing: Writing): void => void session?.changes.apply(item, replacement, writing);

  return (
    <section className="suggestions">
      {offered.length > 1 && (
        <div className="options" role="radiogroup" aria-label={card.replacements}>
          {offered.map(({ title }, index) => (
            <label key={title} className="option">
              <input
                type="radio"
                name={group}
                checked={index === chosen}
                onChange={() => {
                  setChosen(index);
                  setEditing(false);
                }}
              />
              <span lang={item.finding.language}>{title}</span>
            </label>
          ))}
        </div>
      )}
      {offered.length === 1 && (
        <h3 className="option-title" lang={item.finding.language}>
          {suggested?.title}
        </h3>
      )}
      {offered.length === 0 && <p className="quiet">{card.noReplacement}</p>}
      {replacement && !preview && <p className="quiet">{card.noLongerFits}</p>}
      {isEditing && original !== undefined ? (
        <Textarea
          className="wording"
          aria-label={card.editLabel}
          resize="vertical"
          lang={item.finding.language}
          value={mine ?? original}
          onChange={(_, { value }) => setEdited({ ...edited, [chosen]: value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setEditing(false);
          }}
        />
      ) : (
        preview && <Preview parts={preview} language={item.finding.language} />
      )}
      {original !== undefined && preview && (
        <div className="wording-tools">
          <Button
            size="small"
            appearance="transparent"
            {...(isEditing ? {} : { icon: <EditIcon /> })}
            onClick={() => setEditing(!isEditing)}
          >
            {isEditing ? card.editDone : card.edit}
          </Button>
          {mine !== undefined && mine !== original && (
            <Button
              size="small"
              appearance="transparent"
              onClick={() => {
                setEdited(Object.fromEntries(Object.entries(edited).filter(([key]) => Number(key) !== chosen)));
                setEditing(false);
              }}
            >
              {card.editReset}
            </Button>
          )}
        </div>
      )}
      <div className="card-actions">
        {canEdit && preview && (
          <Apply
            label={applyLabel()}
            commentsToo={capabilities.comments}
            more={card.applyMore}
            withComment={card.withComment}
            commentOnly={card.commentOnly}
            onApply={apply}
          />
        )}
        {canEdit && !preview && capabilities.comments && (
          <Button onClick={() => apply('comment')}>{card.commentOnly}</Button>
        )}
        <Button appearance="subtle" onClick={onDecide}>
          {decide.ignore}
        </Button>
      </div>
    </section>
  );

  function applyLabel(): string {
    if (!capabilities?.trackedChanges) return card.applyPlain;
    return preview?.every(({ kind }) => kind === 'insert') ? card.insert : card.apply;
  }
}

interface ApplyProps {
  label: string;
  commentsToo: boolean;
  more: string;
  withComment: string;
  commentOnly: string;
  onApply: (writing: Writing) => void;
}

function Apply({ label, commentsToo, more, withComment, commentOnly, onApply }: ApplyProps): ReactNode {
  if (!commentsToo) {
    return (
      <Button appearance="primary" onClick={() => onApply('tracked')}>
        {label}
      </Button>
    );
  }
  return (
    <span className="split">
      <Button appearance="primary" onClick={() => onApply('tracked')}>
        {label}
      </Button>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="primary" icon={<OpenIcon />} aria-label={more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => onApply('tracked')}>{label}</MenuItem>
            <MenuItem onClick={() => onApply('tracked-and-comment')}>{withComment}</MenuItem>
            <MenuItem onClick={() => onApply('comment')}>{commentOnly}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}
