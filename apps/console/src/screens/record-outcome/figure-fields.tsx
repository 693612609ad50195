import { Fieldset, Group, Radio, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChoices } from '../../i18n/choices';
import { useNumbers } from '../../i18n/numbers';
import { oneOf } from '../../search';
import { askedOf } from './entry';
import { Optional, useFieldProps, useFields, useTextProps } from './fields';

/** As short as what goes in, while the hint keeps the whole width. */
const short = { wrapper: { maxWidth: 320 } };

const forms = ['value', 'ratio'] as const;
const formTexts = { value: 'record.formValue', ratio: 'record.formRatio' } as const;

export function FigureFields() {
  const { t } = useTranslation();
  const { entry, measure, set } = useFields();
  const asked = askedOf(entry, measure);
  const props = useFieldProps();
  const text = useTextProps();
  const kinds = useChoices('valueKind');
  const statuses = useChoices('observationStatus');
  return (
    <Fieldset legend={t('record.figure')}>
      <Stack gap="sm">
        <TextInput
          {...text('period')}
          label={t('record.period')}
          description={t('record.periodHint')}
          styles={short}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            {...props('valueKind')}
            label={t('record.kind')}
            data={kinds}
            allowDeselect={false}
            value={entry.valueKind}
            onChange={(kind) => set({ valueKind: kind ?? entry.valueKind })}
          />
          <Select
            {...props('status')}
            label={t('record.status')}
            data={statuses}
            allowDeselect={false}
            value={entry.status}
            onChange={(status) => set({ status: status ?? entry.status })}
          />
        </SimpleGrid>
        {(asked === 'value' || asked === 'ratio') && (
          <Radio.Group
            label={t('record.form')}
            value={entry.form}
            onChange={(form) => set({ form: oneOf(forms, form) ?? 'value' })}
          >
            <Group mt={4} gap="md">
              {forms.map((form) => (
                <Radio key={form} value={form} label={t(formTexts[form])} />
              ))}
            </Group>
          </Radio.Group>
        )}
        {asked !== 'nothing' && <Figure />}
      </Stack>
    </Fieldset>
  );
}

function Figure() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const text = useTextProps();
  const { entry, measure } = useFields();
  const asked = askedOf(entry, measure);
  const unit = measure?.unit;
  if (asked === 'statement')
    return (
      <Textarea
        {...text('statement')}
        label={t('record.statement')}
        description={t('record.statementHint')}
        autosize
        minRows={3}
      />
    );
  const number = { inputMode: 'decimal', autoComplete: 'off' } as const;
  if (asked === 'ratio')
    return (
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput {...text('numerator')} {...number} label={t('record.numerator')} />
        <TextInput {...text('denominator')} {...number} label={t('record.denominator')} />
      </SimpleGrid>
    );
  return (
    <>
      <TextInput
        {...text('value')}
        {...number}
        label={unit ? t('record.valueUnit', { unit: numbers.unit(unit) }) : t('record.value')}
        description={t('record.valueHint')}
        styles={short}
      />
      <Textarea
        {...text('statement')}
        label={<Optional>{t('record.statement')}</Optional>}
        description={t('record.statementHint')}
        autosize
        minRows={2}
      />
    </>
  );
}
