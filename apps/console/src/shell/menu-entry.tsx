import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuLink } from '../parts/links';
import type { menu, operatorsMenu, workMenu } from './menu';
import classes from './shell.module.css';

type Entry = (typeof menu)[number] | typeof operatorsMenu | typeof workMenu;

/** One way of the main menu; `note` stands at its end. */
export function MenuEntry({ of, note }: { of: Entry; note?: ReactNode }) {
  const { t } = useTranslation();
  const { to, text, icon: Icon } = of;
  return (
    <MenuLink
      to={to}
      className={classes.link}
      label={t(text)}
      leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
      rightSection={note}
      activeOptions={{ exact: to === '/' }}
      activeProps={{ active: true, 'aria-current': 'page' }}
    />
  );
}
