import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'tiru.language';

/** Only the language in use is loaded; the other one comes when it is chosen. */
const texts: Record<Language, () => Promise<{ default: object }>> = {
  id: () => import('./id'),
  en: () => import('./en'),
};

const isLanguage = (value: string | null | undefined): value is Language =>
  languages.some((language) => language === value);

/** What was chosen here before; else the browser's language, Indonesian where it is neither. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  if (isLanguage(chosen)) return chosen;
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return known ?? 'id';
}

export async function startLanguage(): Promise<void> {
  const language = firstLanguage();
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: (await texts[language]()).default } },
    keySeparator: '.',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false, transKeepBasicHtmlNodesFor: [] },
  });
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  i18next.addResourceBundle(language, 'translation', (await texts[language]()).default);
  await i18next.changeLanguage(language);
}
