import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { indicators } from '../../api/queries';
import { ApiProblem } from '../../api/problem';
import { useSession } from '../../api/session';
import type { NewOutcome } from '../../api/shapes';
import { useLabel } from '../../i18n/language';
import { AlreadyRecorded } from './already-recorded';
import { useDraft } from './draft';
import { bodyOfEntry, emptyEntry, nextEntry, type Entry } from './entry';
import { ErrorSummary } from './error-summary';
import { FieldsContext } from './fields';
import { FigureFields } from './figure-fields';
import { standingOf, problemsOfRefusal } from './refusal';
import { problemsOf, type EntryProblem } from './rules';
import { useSavedNote } from './saved-note';
import { SourceFields } from './source-fields';
import { useRecordOutcome } from './use-record';
import { WhatFields } from './what-fields';

interface Props {
  start: Partial<Entry>;
  onSaved?: () => void;
}

export default function OutcomeForm({ start, onSaved }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const session = useSession();
  const home = session?.user.municipality;
  const { entry, change, forget, wasRestored } = useDraft({ ...(home && { municipality: home }), ...start });
  const [problems, setProblems] = useState<EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { data } = useQuery(indicators);
  const measure = data?.items.find(({ code }) => code === entry.indicator);
  const record = useRecordOutcome();
  const showSaved = useSavedNote();
  const standing = standingOf(record.error);

  const refuse = (found: EntryProblem[]) => {
    setProblems(found);
    setAttempt((count) => count + 1);
  };
  const send = (body: NewOutcome) => {
    setProblems([]);
    record.mutate(body, {
      onSuccess: () => {
        showSaved(body);
        forget(nextEntry(entry));
        record.reset();
        onSaved?.();
      },
      onError: (error) => {
        if (error instanceof ApiProblem && !standingOf(error)) refuse(problemsOfRefusal(t, label, error));
      },
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = session ? problemsOf(t, entry, { measure, user: session.user }) : [];
    if (found.length > 0) refuse(found);
    else send(bodyOfEntry(entry, measure));
  };
  const set = (partial: Partial<Entry>) => {
    change({ ...entry, ...partial });
    if (standing) record.reset();
  };

  return (
    <form onSubmit={submit} noValidate>
      <FieldsContext value={{ entry, measure, problems, set }}>
        <Stack gap="md">
          <ErrorSummary problems={problems} attempt={attempt} />
          {wasRestored && attempt === 0 && (
            <Text size="sm" c="dimmed" role="status">
              {t('record.draftKept')}
            </Text>
          )}
          <WhatFields />
          <FigureFields />
          <SourceFields />
          {standing && (
            <AlreadyRecorded
              body={bodyOfEntry(entry, measure)}
              standing={standing}
              sending={record.isPending}
              onChoose={(relation) => send({ ...bodyOfEntry(entry, measure), ...relation })}
            />
          )}
          <SendingState
            failures={record.failureCount}
            pending={record.isPending}
            failed={record.isError && !(record.error instanceof ApiProblem)}
          />
          {!standing && (
            <Group>
              <Button type="submit" loading={record.isPending}>
                {t(
                  record.isError && !(record.error instanceof ApiProblem)
                    ? 'record.sendAgain'
                    : 'record.submit',
                )}
              </Button>
              <Button variant="subtle" onClick={() => forget({ ...emptyEntry, ...start })}>
                {t('record.clear')}
              </Button>
            </Group>
          )}
        </Stack>
      </FieldsContext>
    </form>
  );
}

/** Without an answer nobody knows whether it was recorded: say so, and that sending again is safe. */
function SendingState({
  failures,
  pending,
  failed,
}: {
  failures: number;
  pending: boolean;
  failed: boolean;
}) {
  const { t } = useTranslation();
  if (failed)
    return (
      <Alert role="alert" variant="outline" color="red">
        {t('record.notSent')}
      </Alert>
    );
  return (
    <Text size="sm" role="status">
      {pending && failures > 0 && t('record.retrying')}
    </Text>
  );
}
