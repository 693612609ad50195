import { Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indicators, outcomes } from '../../api/queries';
import { mayRecord } from '../../api/rights';
import { useSession } from '../../api/session';
import type { ProgramEntry } from '../../api/shapes';
import { useLabel } from '../../i18n/language';
import { Nothing } from '../../parts/empty';
import { ButtonLink, TextLink } from '../../parts/links';
import { ListView } from '../../parts/list-view';
import { ObservationTable } from '../../parts/observation-table';
import { Section } from '../../parts/section';
import { latestOfEach } from './latest';

export function ProgramOutcomes({ of }: { of: ProgramEntry }) {
  const { t } = useTranslation();
  const session = useSession();
  const query = useInfiniteQuery(outcomes({ program: of.id, limit: 100 }));
  return (
    <Section
      title={t('programs.outcomes')}
      lead={t('programs.outcomesLead')}
      actions={
        mayRecord(session, of.municipality.code) && (
          <ButtonLink
            to="/outcomes/new"
            search={{ municipality: of.municipality.code, program: of.id, indicator: of.indicators[0] }}
            variant="default"
            size="xs"
            className="print-hidden"
          >
            {t('programs.recordOutcome')}
          </ButtonLink>
        )
      }
    >
      <ListView query={query} empty={<Nothing>{t('programs.outcomesEmpty')}</Nothing>}>
        {(items) => (
          <>
            <ObservationTable rows={latestOfEach(items)} />
            <WithoutFigure
              codes={of.indicators.filter((code) => items.every((item) => item.indicator.code !== code))}
            />
          </>
        )}
      </ListView>
    </Section>
  );
}

/** Indicators the program promised and nobody has reported yet. */
function WithoutFigure({ codes }: { codes: string[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { data } = useQuery(indicators);
  const named = data?.items.filter(({ code }) => codes.includes(code)) ?? [];
  if (named.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mt="sm">
      {t('programs.noObservation')}:{' '}
      {named.map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <TextLink to="/compare" search={{ indicator: code }}>
            {label(name)}
          </TextLink>
        </span>
      ))}
    </Text>
  );
}
