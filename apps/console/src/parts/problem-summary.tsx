import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** What is wrong, and the element of the field that it is wrong with; none for a problem of the whole. */
export interface Summarised {
  readonly element: string | null;
  readonly message: string;
}

/** All that is wrong, above the form, each with a way to its field; it takes the focus when it appears. */
export function ProblemSummary({ problems, attempt }: { problems: readonly Summarised[]; attempt: number }) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <Alert ref={summary} tabIndex={-1} role="alert" color="red" variant="outline" title={t('record.summary')}>
      <List size="sm" spacing={4}>
        {problems.map(({ element, message }, index) => (
          <List.Item key={index}>
            {element ? (
              <Anchor
                href={`#${element}`}
                inherit
                underline="always"
                onClick={(click) => {
                  click.preventDefault();
                  document.getElementById(element)?.focus();
                }}
              >
                {message}
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
