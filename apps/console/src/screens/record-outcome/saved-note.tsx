import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRouter } from '@tanstack/react-router';
import { Anchor } from '@mantine/core';
import { indicators, municipality } from '../../api/queries';
import type { NewOutcome } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { useLabel } from '../../i18n/language';
import { useFigure } from '../../parts/figure';

/** Says that an outcome is saved, and leads to where it shows. Toasts stand outside the router, so the link is built here. */
export function useSavedNote(): (body: NewOutcome) => void {
  const { t } = useTranslation();
  const label = useLabel();
  const dates = useDates();
  const figure = useFigure();
  const router = useRouter();
  const queries = useQueryClient();
  const { data } = useQuery(indicators);
  return (body) => {
    const indicator = data?.items.find(({ code }) => code === body.indicator);
    const to = {
      to: '/compare',
      search: {
        indicator: body.indicator,
        period: body.period,
        valueKind: body.valueKind,
        status: body.status,
      },
    } as const;
    notifications.show({
      title: t('record.saved'),
      closeButtonProps: { 'aria-label': t('shell.close') },
      message: (
        <>
          {t('record.savedBody', {
            indicator: indicator ? label(indicator.name) : body.indicator,
            period: dates.period(body.period),
            municipality:
              queries.getQueryData(municipality(body.municipality).queryKey)?.name ?? body.municipality,
            value: figure({
              value: body.value ?? null,
              numerator: body.numerator ?? null,
              denominator: body.denominator ?? null,
              statement: body.statement ?? null,
              unit: indicator?.unit ?? '',
            }),
          })}{' '}
          <Anchor
            href={router.buildLocation(to).href}
            inherit
            onClick={(click) => {
              click.preventDefault();
              void router.navigate(to);
            }}
          >
            {t('record.seeComparison')}
          </Anchor>
        </>
      ),
    });
  };
}
