import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdoptionHistory } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { Attribution } from '../../parts/attribution';
import { Facts } from '../../parts/facts';
import { AdoptionStage } from '../../parts/stages';
import classes from './history.module.css';

/** What the adoption was on the day asked for, and how much of it came only later. */
export function AsOf({ of }: { of: AdoptionHistory }) {
  const { t } = useTranslation();
  const dates = useDates();
  const asked = of.knownAt ?? of.effectiveAt;
  const day = asked ? dates.day(asked) : null;
  return (
    <div className={classes.asOf} role="status">
      {!day && <Text size="sm">{t('history.showingNow')}</Text>}
      {day && !of.state && (
        <>
          <Text fw={650}>{t('history.nothingYet', { day })}</Text>
          <Text size="sm">{t(of.knownAt ? 'history.nothingYetKnown' : 'history.nothingYetEffective')}</Text>
        </>
      )}
      {day && of.state && (
        <>
          <Text fw={650} mb={6}>
            {t('history.asOf', { day })}
          </Text>
          <Facts
            items={[
              [t('history.stateThen'), <AdoptionStage key="stage" of={of.state.stage} />],
              [t('history.attributionThen'), <Attribution key="level" level={of.state.attributionLevel} />],
            ]}
          />
        </>
      )}
      {of.hiddenEvents > 0 && (
        <Text size="sm" mt={6}>
          {t('history.hidden', { count: of.hiddenEvents })}
        </Text>
      )}
    </div>
  );
}
