import { zhCN, enUS } from '@mui/material/locale'
import { createTheme, type ThemeOptions } from '@mui/material/styles'
import type { Locale } from '../platform/locale'
import { focusLine, globalStyles } from './globals'
import { palette } from './palette'

const fonts = [
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  '"HarmonyOS Sans SC"',
  '"WenQuanYi Micro Hei"',
  'system-ui',
  'sans-serif',
]

/** In an English sentence a Chinese font would draw ’ and — as wide as a character. */
const latin = ['"Segoe UI"', '"Helvetica Neue"', 'Arial', '"Liberation Sans"']

const components: ThemeOptions['components'] = {
  MuiCssBaseline: { styleOverrides: globalStyles },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    // Without a ripple the library shows nothing, and takes away the browser's own outline.
    styleOverrides: { root: { '&.Mui-focusVisible': { outline: focusLine, outlineOffset: 2 } } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: { minHeight: 36, '@media (pointer: coarse)': { minHeight: 44 } },
      // In rows and at the foot of tables: a row is no higher for its button.
      sizeSmall: {
        minHeight: 28,
        paddingTop: 2,
        paddingBottom: 2,
        fontSize: '0.875rem',
        '@media (pointer: coarse)': { minHeight: 44 },
      },
    },
  },
  MuiIconButton: {
    styleOverrides: { root: { '@media (pointer: coarse)': { minWidth: 44, minHeight: 44 } } },
  },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true, variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiFormHelperText: { styleOverrides: { root: { '&.Mui-disabled': { color: palette.quiet } } } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: {
        backgroundColor: palette.sheet,
        '@media (pointer: coarse)': { '& .MuiSelect-select': { paddingTop: 11, paddingBottom: 11 } },
      },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: { padding: '7px 10px', borderColor: palette.line, fontSize: '0.9rem', lineHeight: 1.5 },
      head: { color: palette.quiet, fontWeight: 600, backgroundColor: palette.shade, whiteSpace: 'nowrap' },
    },
  },
  MuiChip: { styleOverrides: { root: { borderRadius: 3, fontWeight: 500 } } },
  MuiDialog: { defaultProps: { fullWidth: true, maxWidth: 'sm' } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 18px' } } },
  MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.85rem', backgroundColor: palette.ink } } },
  MuiLink: { defaultProps: { underline: 'always' } },
  // A way back that leads nowhere would push the first tab off the edge of the page.
  MuiTabs: { styleOverrides: { scrollButtons: { '&.Mui-disabled': { display: 'none' } } } },
  // A row of tabs, as a menu, cuts off what stands around its parts.
  MuiTab: {
    styleOverrides: {
      root: { minHeight: 42, fontSize: '0.95rem', '&.Mui-focusVisible': { outlineOffset: -2 } },
    },
  },
  MuiMenuItem: { styleOverrides: { root: { '&.Mui-focusVisible': { outlineOffset: -2 } } } },
}

/** The look of the console: calm, dense, printed matter rather than an application. */
export function themeFor(locale: Locale) {
  return createTheme(
    {
      palette: {
        mode: 'light',
        primary: { main: palette.accent, dark: palette.accentDark, contrastText: '#ffffff' },
        secondary: { main: palette.quiet, contrastText: '#ffffff' },
        success: { main: palette.good },
        warning: { main: palette.warn },
        error: { main: palette.bad },
        info: { main: palette.accent },
        text: { primary: palette.ink, secondary: palette.quiet },
        background: { default: palette.paper, paper: palette.sheet },
        divider: palette.line,
      },
      shape: { borderRadius: 3 },
      typography: {
        fontFamily: (locale === 'zh' ? fonts : [...latin, ...fonts]).join(','),
        fontSize: 14,
        h1: { fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.4 },
        h2: { fontSize: '1.15rem', fontWeight: 600, lineHeight: 1.5 },
        h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.5 },
        body1: { fontSize: '0.95rem', lineHeight: 1.7 },
        body2: { fontSize: '0.875rem', lineHeight: 1.6 },
        button: { textTransform: 'none', fontWeight: 500, fontSize: '0.92rem' },
      },
      components,
    },
    locale === 'zh' ? zhCN : enUS,
  )
}
