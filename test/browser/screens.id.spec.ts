import { lookAtScreens } from './screens.js';

lookAtScreens([
  { locale: 'id-ID', width: 1280, colorScheme: 'light' },
  { locale: 'id-ID', width: 360, colorScheme: 'dark' },
]);
