import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readModelOf, shownUntil, standingStill, type HealthPart } from '../api/health';
import { health } from '../api/queries';
import { mayOversee } from '../api/rights';
import { useSession } from '../api/session';
import { useDates } from '../i18n/dates';
import { TextLink } from '../parts/links';
import { operatorsMenu } from './menu';
import classes from './shell.module.css';
import { useShownReadModels } from './shown-read-models';

const earliest = (parts: readonly HealthPart[]): string | undefined =>
  parts
    .flatMap((part) => shownUntil(part) ?? [])
    .sort()
    .at(0);

/**
 * Says plainly that figures stand still: to everybody on the pages that show them, to who can do something about it
 * wherever they are.
 */
export function Standstill() {
  const { t } = useTranslation();
  const dates = useDates();
  const session = useSession();
  const shown = useShownReadModels();
  const path = useLocation({ select: (location) => location.pathname });
  const { data } = useQuery(health);
  const still = data ? standingStill(data) : [];
  const here = still.filter((part) => shown.has(readModelOf(part)));
  const forOperator = mayOversee(session) && path !== operatorsMenu.to;
  const told = here.length > 0 ? here : forOperator ? still : [];
  const since = earliest(told);
  if (told.length === 0 || since === undefined) return null;
  const when = dates.instant(since);
  return (
    <Alert
      className={classes.standstill}
      variant="outline"
      color="yellow"
      role="status"
      title={
        here.length > 0
          ? t('projections.behindTitle')
          : t('projections.operatorTitle', { count: told.length })
      }
    >
      <Text size="sm">
        {t(here.length > 0 ? 'projections.behindBody' : 'projections.operatorBody', { when })}{' '}
        {forOperator && <TextLink to={operatorsMenu.to}>{t('projections.operatorLink')}</TextLink>}
      </Text>
    </Alert>
  );
}
