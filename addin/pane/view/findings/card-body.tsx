/** The open part of a card: why, the ground in law, facts, what is lacking, suggestions and decisions. */
import { Button, Link } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { LawEntry } from '../../../../language-server/document/citations';
import type { FindingDetails } from '../../../../language-server/server/protocol';
import type { Item } from '../../state/item';
import { DoneIcon, GoToIcon, LackingIcon } from '../icons';
import { usePane } from '../pane-context';
import { DecideForm } from './decide-form';
import { DecisionNote } from './decision-note';
import { Suggestions } from './suggestions';

export function CardBody({ item }: { item: Item }): ReactNode {
  const { strings, session, language } = usePane();
  const [details, setDetails] = useState<FindingDetails | null>(null);
  const [isDeciding, setDeciding] = useState(false);
  const { finding, decision } = item;
  const { id, why, phase, elements, language: said, ruleId, related } = finding;
  const { card } = strings;
  useEffect(() => {
    let current = true;
    void session?.details(item, language).then((found) => {
      if (current) setDetails(found);
    });
    return () => {
      current = false;
    };
    // The same finding has the same details, however often it is checked.
  }, [id, language, session]);

  return (
    <>
      <p className="card-why" lang={said}>
        {why}
      </p>
      {elements.length > 0 && <Elements item={item} />}
      {decision ? (
        <DecisionNote item={item} decision={decision} />
      ) : isDeciding ? (
        <DecideForm item={item} onDone={() => setDeciding(false)} />
      ) : (
        <Suggestions item={item} onDecide={() => setDeciding(true)} />
      )}
      <dl className="card-facts">
        {details && details.law.length > 0 && (
          <Fact name={card.law}>
            <ul>
              {details.law.map((law) => (
                <li key={law.id} lang={said}>
                  <Law law={law} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {details?.labels.map(({ name, facts }) => (
          <Fact key={name} name={name}>
            <ul>
              {facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </Fact>
        ))}
        {related.length > 0 && (
          <Fact name={card.related}>
            <ul>
              {related.map((place) => (
                <li key={`${place.start} ${place.end}`} lang={said}>
                  <Link as="button" inline onClick={() => void session?.goToRange(place)}>
                    {place.message}
                  </Link>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {phase !== 'unknown' && <Fact name={card.phase}>{strings.phase[phase]}</Fact>}
        <Fact name={card.rule}>
          {details?.address ? (
            <Link href={details.address} target="_blank" rel="noreferrer">
              {ruleId}
            </Link>
          ) : (
            ruleId
          )}
        </Fact>
      </dl>
      <Button
        className="card-goto"
        size="small"
        appearance="transparent"
        icon={<GoToIcon />}
        onClick={() => void session?.goTo(item)}
      >
        {card.goTo}
      </Button>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Law({ law: { title, address, validFrom, validUntil, checkedOn } }: { law: LawEntry }): ReactNode {
  const { strings, language } = usePane();
  const day = (text: string): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`));
  const force = strings.card.inForce(validFrom && day(validFrom), validUntil && day(validUntil));
  return (
    <>
      {address ? (
        <Link href={address} target="_blank" rel="noreferrer" inline>
          {title}
        </Link>
      ) : (
        title
      )}
      <span className="law-dates" lang={language}>
        {[force, strings.card.checkedOn(day(checkedOn))].filter(Boolean).join('; ')}
      </span>
    </>
  );
}

function Elements({ item: { finding } }: { item: Item }): ReactNode {
  const { strings } = usePane();
  const { elements, language } = finding;
  const present = elements.filter((element) => element.present).length;
  return (
    <section className="elements">
      <h3>{strings.card.elements(present, elements.length)}</h3>
      <ul>
        {elements.map(({ id, label, present: isThere }) => (
          <li key={id} className={isThere ? 'is-there' : 'is-lacking'}>
            {isThere ? <DoneIcon aria-hidden /> : <LackingIcon aria-hidden />}
            <span lang={language}>{label}</span>
            <span className="only-heard">: {isThere ? strings.card.present : strings.card.lacking}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
