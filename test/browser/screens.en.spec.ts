import { lookAtScreens } from './screens.js';

lookAtScreens([
  { locale: 'en-GB', width: 1280, colorScheme: 'dark' },
  { locale: 'en-GB', width: 360, colorScheme: 'light' },
]);
