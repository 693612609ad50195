import { Button, Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages } from '../i18n';
import { useLanguage } from '../i18n/language';

const names = { id: 'shell.indonesian', en: 'shell.english' } as const;

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          px={6}
          h={32}
          aria-label={`${language.toUpperCase()}, ${t('shell.language')}: ${t(names[language])}`}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            onClick={() => void chooseLanguage(each)}
            rightSection={each === language ? <IconCheck size={16} aria-hidden /> : null}
          >
            {t(names[each])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
