import { createTheme, type MantineColorsTuple } from '@mantine/core';

const civic: MantineColorsTuple = [
  '#eef4f8',
  '#dae7ef',
  '#b6cfdf',
  '#8fb5cd',
  '#6c9dbd',
  '#4b84ab',
  '#35709a',
  '#265e88',
  '#1b4b70',
  '#103754',
];

export const theme = createTheme({
  primaryColor: 'civic',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  colors: { civic },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  defaultRadius: 'sm',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
});
