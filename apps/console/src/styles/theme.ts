import { Anchor, createTheme, Drawer, Modal, type MantineColorsTuple } from '@mantine/core';

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

/** Mantine's greys, a shade towards the blue of the page. */
const dark: MantineColorsTuple = [
  '#d3dde2',
  '#b8c5cc',
  '#94a5af',
  '#6f828e',
  '#4c5c67',
  '#35434c',
  '#232e35',
  '#1a2227',
  '#12181c',
  '#0c1114',
];

/** A dialog's head is not a second banner of the page. */
const plainHeader = { header: { role: 'none' } };

export const theme = createTheme({
  primaryColor: 'civic',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  colors: { civic, dark },
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
  // In running text colour alone does not tell a link (WCAG 1.4.1).
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Modal: Modal.extend({ defaultProps: { attributes: plainHeader } }),
    Drawer: Drawer.extend({ defaultProps: { attributes: plainHeader } }),
  },
});
