import { useTranslation } from 'react-i18next';
import type { VisitEntry } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { MunicipalityLink } from '../../parts/links';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import { Tag } from '../../parts/tag';
import classes from './visit.module.css';

type Said = NonNullable<VisitEntry['attestations']['guest'] | VisitEntry['proposals']['guest']>;

/** What guest and host say of a visit, side by side, where they differ, and what they agreed on. */
export function VisitSides({ of }: { of: VisitEntry }) {
  const { t } = useTranslation();
  const differ = of.mismatches.map((field) => t(`vocabulary.mismatchField.${field}`)).join(', ');
  return (
    <Section
      title={t('visits.sides')}
      lead={t('visits.sidesLead')}
      actions={
        <Tag tone={differ ? 'differs' : 'plain'}>{t(`vocabulary.reconciliationStatus.${of.status}`)}</Tag>
      }
    >
      <div className={classes.columns}>
        <Side of={of} side="guest" />
        <Side of={of} side="host" />
      </div>
      {differ && (
        <p>
          <Tag tone="differs">{t('visits.sideDiffers', { what: differ })}</Tag>
        </p>
      )}
      {of.reconciled && (
        <div className={classes.reception}>
          <p className={classes.small}>{t('visits.reconciled')}</p>
          <Account of={of.reconciled} what={t('visits.reconciled')} />
        </div>
      )}
      {of.disputes.length > 0 && <Disputes of={of.disputes} />}
    </Section>
  );
}

function Side({ of, side }: { of: VisitEntry; side: 'guest' | 'host' }) {
  const { t } = useTranslation();
  const said = of.attestations[side];
  const proposed = of.proposals[side];
  return (
    <div className={classes.reception}>
      <p className={classes.small}>
        {t(`visits.${side}`)}: <MunicipalityLink of={of[side]} />
      </p>
      {said ? <Account of={said} what={t(`visits.${side}`)} /> : t('visits.sideNotSaid')}
      {proposed && !of.reconciled && (
        <>
          <p className={classes.small}>{t('visits.sideProposes')}</p>
          <Account of={proposed} what={t('visits.sideProposes')} />
        </>
      )}
    </div>
  );
}

function Account({ of, what }: { of: Said; what: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <div className={classes.line}>
      <span>
        {dates.span(of)}, {of.place}
        {of.people !== null && `, ${t('visits.sidePeople', { count: of.people })}`}
      </span>
      <OriginNote what={what} origin={of.origin} />
    </div>
  );
}

function Disputes({ of }: { of: VisitEntry['disputes'] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.small}>{t('visits.disputes')}</p>
      <ul className={classes.plainList}>
        {of.map(({ municipality, matter, statement, open, origin }) => (
          <li key={origin.eventId} className={classes.line}>
            <span>
              <MunicipalityLink of={municipality} />: {t(`vocabulary.disputedMatter.${matter}`)}. “{statement}
              ” {open && <Tag tone="differs">{t('visits.disputeOpen')}</Tag>}
            </span>
            <OriginNote what={t('visits.disputes')} origin={origin} />
          </li>
        ))}
      </ul>
    </>
  );
}
