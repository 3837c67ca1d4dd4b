import GlobalStyles from '@mui/material/GlobalStyles'

/** A page with a wide table wants a wide sheet, A4 or A3 as the printer holds, and its whole width on it. */
export function WideSheet() {
  return <GlobalStyles styles={{ '@media print': { '@page': { size: 'landscape', margin: '12mm' } } }} />
}
