import { Alert, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { useSession } from '../api/session';
import { useLabel } from '../i18n/language';
import { ProblemSummary } from '../parts/problem-summary';
import { bodyOf } from './body';
import { problemsOf, type FormProblem } from './checks';
import { useFormDraft } from './draft';
import { Field } from './field';
import { fieldsOf, sourceFields, type CommandForm as Form, type Target } from './form';
import { idOf, labelKey, titleKey } from './names';
import { isOutdated, problemsOfRefusal } from './refusal';
import { useCommand } from './use-command';

interface Props {
  form: Pick<Form, 'name' | 'path' | 'fields' | 'hasDay'>;
  target: Target;
  onDone: (id: string) => void;
}

const sourceNames = new Set(sourceFields.map(({ name }) => name));

/** Asks for what a command needs, sends it, and says what was wrong; nothing typed is lost but by recording it. */
export function CommandForm({ form, target, onDone }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const user = useSession()?.user;
  const start = { 'source.type': 'official_document', ...target.start };
  const draft = useFormDraft(user?.id ?? '', form.name, Object.values(target.path).join('.') || 'new', start);
  const { values } = draft;
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const command = useCommand(form, target);
  const fields = fieldsOf(form, values, user?.municipality === null);

  const refuse = (found: readonly FormProblem[]) => {
    setProblems(found);
    setAttempt((count) => count + 1);
  };
  const refused = (error: Error) => {
    if (!(error instanceof ApiProblem)) return;
    if (isOutdated(error)) return refuse([{ field: null, message: t('commands.outdated') }]);
    refuse(problemsOfRefusal(t, label, error, new Set(fields.map(({ name }) => name))));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOf(t, fields, values);
    if (found.length > 0) return refuse(found);
    setProblems([]);
    const body = { ...bodyOf(fields, values), ...target.fixed };
    command.mutate(
      { body, key: draft.keyFor(JSON.stringify(body)), revision: target.revision },
      {
        onSuccess: ({ id }) => {
          draft.forget();
          notifications.show({
            message: t('commands.recorded', { what: t(titleKey(form)) }),
            closeButtonProps: { 'aria-label': t('shell.close') },
          });
          onDone(id);
        },
        onError: refused,
      },
    );
  };
  const unanswered = command.isError && !(command.error instanceof ApiProblem);
  const shown = (isOfSource: boolean) =>
    fields
      .filter(({ name }) => sourceNames.has(name) === isOfSource)
      .map((field) => (
        <Field
          key={field.name}
          of={field}
          value={values[field.name] ?? ''}
          problem={problems.find((each) => each.field === field.name)}
          onChange={(value) => draft.set({ [field.name]: value })}
        />
      ));

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <ProblemSummary
          attempt={attempt}
          problems={problems.map(({ field, message }) =>
            field
              ? { element: idOf(field), message: `${t(labelKey({ name: field }))}: ${message}` }
              : { element: null, message },
          )}
        />
        {draft.wasRestored && attempt === 0 && (
          <Text size="sm" c="dimmed" role="status">
            {t('record.draftKept')}
          </Text>
        )}
        {shown(false)}
        <Fieldset legend={t('record.evidence')}>
          <Stack gap="sm">{shown(true)}</Stack>
        </Fieldset>
        {unanswered && (
          <Alert role="alert" variant="outline" color="red">
            {t('record.notSent')}
          </Alert>
        )}
        <Text size="sm" role="status">
          {command.isPending && command.failureCount > 0 && t('record.retrying')}
        </Text>
        <Group>
          <Button type="submit" loading={command.isPending}>
            {t(unanswered ? 'record.sendAgain' : 'commands.submit')}
          </Button>
          <Button variant="subtle" onClick={draft.forget}>
            {t('record.clear')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
