import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CommandForm } from './command-form';
import type { CommandForm as Form, Target } from './form';
import { titleKey } from './names';

interface Props {
  /** Undefined while none is open. */
  form: Pick<Form, 'name' | 'path' | 'fields' | 'hasDay'> | undefined;
  target: Target;
  onClose: () => void;
  onDone?: (id: string) => void;
}

/** The form of a command above the page that it is about. */
export function CommandDialog({ form, target, onClose, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={form !== undefined}
      onClose={onClose}
      title={form && t(titleKey(form))}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {form && (
        <CommandForm
          key={form.name}
          form={form}
          target={target}
          onDone={(id) => {
            onClose();
            onDone?.(id);
          }}
        />
      )}
    </Modal>
  );
}
