import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem, NoAnswer } from '../api/problem';
import { useLabel } from '../i18n/language';

type Reason = 'errorBehind' | 'errorNoAnswer' | 'errorForbidden' | 'errorOther';

function reasonOf(error: unknown): Reason {
  if (error instanceof NoAnswer) return 'errorNoAnswer';
  if (error instanceof ApiProblem && error.status === 503) return 'errorBehind';
  if (error instanceof ApiProblem && error.status === 403) return 'errorForbidden';
  return 'errorOther';
}

/** A part of the page that could not be loaded: what happened and the way out. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const own = error instanceof ApiProblem ? error.body.message : undefined;
  return (
    <Alert color="red" variant="outline" title={t('page.errorTitle')} role="alert">
      <Text size="sm" mb="sm">
        {own ? label(own) : t(`page.${reasonOf(error)}`)}
      </Text>
      {error instanceof ApiProblem &&
        error.fields.map(({ pointer, value, message }) => (
          <Text key={pointer} size="sm" mb="sm">
            {pointer.slice(1)} = “{String(value)}”: {label(message)}
          </Text>
        ))}
      <Button size="xs" variant="default" onClick={onRetry}>
        {t('page.retry')}
      </Button>
    </Alert>
  );
}
