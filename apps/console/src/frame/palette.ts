/** Ink on paper with one accent, a dark pine green; the other colours say states and stay quiet. */
export const palette = {
  ink: '#20282d',
  quiet: '#566168',
  faint: '#687177',
  line: '#d9d5ca',
  paper: '#f6f4ef',
  sheet: '#ffffff',
  shade: '#efece4',
  accent: '#1e5a5c',
  accentDark: '#143f41',
  accentWash: '#e3edec',
  good: '#2f6b3c',
  goodWash: '#e6efe6',
  warn: '#8a5a00',
  warnWash: '#f8efdb',
  bad: '#9a3324',
  badWash: '#f7e7e3',
} as const
