export function leave(output: string, name: string, line: string): void
export function said(output: string): string[]
export function forget(output: string): void
