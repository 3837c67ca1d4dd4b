import type { CaseBookData } from '@huibian/documents'

export function caseBookData(count: number): CaseBookData
export function drawFigures(
  count: number,
  folder: string,
  size?: { width: number; height: number; quality: number },
): Promise<void>
