import { palette } from './palette'

export const focusLine = `2px solid ${palette.accent}`

/** Rules for the whole page: what focus looks like, what figures look like, and what printing leaves out. */
export const globalStyles = {
  'html, body, #root': { minHeight: '100%' },
  body: { fontVariantNumeric: 'tabular-nums', WebkitFontSmoothing: 'antialiased' },
  ':focus-visible': { outline: focusLine, outlineOffset: 2 },
  '.MuiInputBase-input:focus-visible': { outline: 'none' },
  a: {
    color: palette.accent,
    textUnderlineOffset: '0.2em',
    textDecorationThickness: 1,
    textDecorationColor: palette.underline,
  },
  'a:hover': { textDecorationColor: 'currentcolor' },
  // A last line of one character is no line.
  'h1, h2, h3, p, td, dd': { textWrap: 'pretty' },
  'ins, del': { padding: '0 1px' },
  ins: { textDecoration: 'underline', textDecorationThickness: 2, backgroundColor: palette.goodWash },
  del: { textDecoration: 'line-through', color: palette.bad, backgroundColor: palette.badWash },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      transitionDuration: '0.01ms !important',
    },
  },
  '@media print': {
    // Nothing is pressed on paper.
    '.no-print, button, .MuiButton-root, .MuiSnackbar-root': { display: 'none !important' },
    body: { backgroundColor: '#ffffff' },
    main: { padding: '0 !important', margin: '0 !important' },
    a: { color: 'inherit', textDecoration: 'none' },
    // What cannot be filled in just now is no fainter on paper.
    '.MuiFormLabel-root, .MuiInputBase-input': {
      color: `${palette.ink} !important`,
      WebkitTextFillColor: 'currentcolor !important',
    },
    // A table longer than its page goes on behind its head; a row stays whole.
    table: { breakInside: 'auto' },
    'tr, figure': { breakInside: 'avoid' },
    thead: { display: 'table-header-group' },
    // Sums stand once, behind what they are the sums of.
    tfoot: { display: 'table-row-group' },
    'h2, h3': { breakAfter: 'avoid' },
    // A note below a value is never larger than the value, which tables set small on paper.
    'td *, th *': { fontSize: 'inherit !important' },
    '.MuiTabs-root': { display: 'none !important' },
    // Of a framed paper a sheet shows a part; the paper is printed by itself.
    iframe: { display: 'none' },
    '@page': { margin: '18mm' },
  },
}
