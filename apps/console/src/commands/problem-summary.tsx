import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblem } from './checks';
import { idOf, labelKey } from './names';

/** All that is wrong, above the form, each with a way to its field; it takes the focus when it appears. */
export function ProblemSummary({ problems, attempt }: { problems: readonly FormProblem[]; attempt: number }) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <Alert ref={summary} tabIndex={-1} role="alert" color="red" variant="outline" title={t('record.summary')}>
      <List size="sm" spacing={4}>
        {problems.map(({ field, message }, index) => (
          <List.Item key={index}>
            {field ? (
              <Anchor
                href={`#${idOf(field)}`}
                inherit
                underline="always"
                onClick={(click) => {
                  click.preventDefault();
                  document.getElementById(idOf(field))?.focus();
                }}
              >
                {t(labelKey({ name: field }))}: {message}
              </Anchor>
            ) : (
              message
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
