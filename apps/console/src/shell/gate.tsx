import { Center, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { followReadModels } from '../api/live';
import { sessionQuery } from '../api/session';
import { Failure } from '../parts/failure';
import { ChangePasswordScreen } from '../screens/change-password/change-password-screen';
import { SignIn } from '../screens/sign-in/sign-in';
import { SignInAgain } from './sign-in-again';

/** Lets nobody in who is not signed in, or who has not yet replaced the one-time password. */
export function Gate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  if (session.isPending)
    return (
      <Center h="100vh" role="status" aria-label={t('page.loading')}>
        <Loader />
      </Center>
    );
  if (session.isError)
    return (
      <Center component="main" h="100vh" p="md">
        <Failure error={session.error} onRetry={() => void session.refetch()} />
      </Center>
    );
  if (!session.data) return <SignIn />;
  if (session.data.mustChangePassword) return <ChangePasswordScreen />;
  return (
    <>
      <Live />
      <SignInAgain />
      {children}
    </>
  );
}

function Live() {
  const queries = useQueryClient();
  useEffect(() => followReadModels(queries), [queries]);
  return null;
}
