import type { ParseKeys } from 'i18next';
import type { CommandForm, FormField } from './form';

/** In the texts a dot would lead into an object of texts. */
const textName = (name: string): string => name.replace('.', '_');

export const labelKey = ({ name }: Pick<FormField, 'name'>) =>
  `commands.field.${textName(name)}` as ParseKeys;
export const hintKey = ({ name }: Pick<FormField, 'name'>) => `commands.hint.${textName(name)}` as ParseKeys;
export const titleKey = ({ name }: Pick<CommandForm, 'name'>) => `commands.title.${name}` as ParseKeys;

/** The element that a field has in its form. */
export const idOf = (field: string): string => `command-${textName(field)}`;
