import type { CaseBookData } from '@huibian/documents'

export function caseBookData(count: number): CaseBookData
export function drawFigures(count: number, folder: string): Promise<void>
