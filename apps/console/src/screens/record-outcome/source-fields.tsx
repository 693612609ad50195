import { Fieldset, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChoices } from '../../i18n/choices';
import { Optional, useFieldProps, useFields, useTextProps } from './fields';

export function SourceFields() {
  const { t } = useTranslation();
  const { entry, set } = useFields();
  const props = useFieldProps();
  const text = useTextProps();
  const types = useChoices('sourceType');
  return (
    <Fieldset legend={t('record.evidence')}>
      <Stack gap="sm">
        <TextInput
          {...text('sourceReference')}
          label={t('record.sourceReference')}
          description={t('record.sourceReferenceHint')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            {...props('sourceType')}
            label={t('record.sourceType')}
            data={types}
            allowDeselect={false}
            value={entry.sourceType}
            onChange={(type) => set({ sourceType: type ?? entry.sourceType })}
          />
          <TextInput
            {...text('sourcePublished')}
            label={<Optional>{t('record.sourcePublished')}</Optional>}
            placeholder="2022-11"
          />
        </SimpleGrid>
        <Textarea
          {...text('sourceQuote')}
          label={<Optional>{t('record.sourceQuote')}</Optional>}
          autosize
          minRows={2}
        />
        <Textarea
          {...text('note')}
          label={<Optional>{t('record.note')}</Optional>}
          description={t('record.noteHint')}
          autosize
          minRows={2}
        />
      </Stack>
    </Fieldset>
  );
}
