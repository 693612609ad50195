import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

/** The column a screen's head and sections stand in. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <Stack gap="md" maw={1120} mx="auto" w="100%">
      {children}
    </Stack>
  );
}
