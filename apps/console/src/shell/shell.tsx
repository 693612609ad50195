import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hasWork, mayOversee, mayRecord } from '../api/rights';
import { useSession } from '../api/session';
import { ButtonLink } from '../parts/links';
import { Brand } from './brand';
import { Footer } from './footer';
import { LanguageSwitch } from './language-switch';
import { LiveIndicator } from './live-indicator';
import { MenuEntry } from './menu-entry';
import { menu, workMenu } from './menu';
import { OperatorsEntry } from './operators-entry';
import { SchemeSwitch } from './scheme-switch';
import classes from './shell.module.css';
import { Standstill } from './standstill';
import { UserMenu } from './user-menu';

export function Shell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const main = useNewPageFocus(close);
  const session = useSession();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 248, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a href="#main" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Group gap="xs" wrap="nowrap">
          <Burger
            opened={opened}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={t(opened ? 'shell.closeMenu' : 'shell.openMenu')}
            aria-expanded={opened}
          />
          <Brand />
        </Group>
        <Group gap={4} wrap="nowrap">
          <LiveIndicator />
          <LanguageSwitch />
          <SchemeSwitch />
          <UserMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={t('shell.menu')}>
        {mayRecord(session) && (
          <ButtonLink to="/outcomes/new" fullWidth mb="sm">
            {t('shell.nav.record')}
          </ButtonLink>
        )}
        {menu.map((entry, place) => (
          <Fragment key={entry.to}>
            <MenuEntry of={entry} />
            {place === 0 && hasWork(session) && <MenuEntry of={workMenu} />}
          </Fragment>
        ))}
        {mayOversee(session) && <OperatorsEntry />}
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} ref={main}>
        <Standstill />
        <Outlet />
        <Footer />
      </AppShell.Main>
    </AppShell>
  );
}

/** On a new page the keyboard and the screen reader start at its content, not where the link was. */
function useNewPageFocus(onNewPage: () => void) {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    onNewPage();
    main.current?.focus({ preventScroll: true });
  }, [path, onNewPage]);
  return main;
}
