/** What the notice of a correction says for itself. */
export const correctionWords = ['title', 'number', 'words'] as const

export type CorrectionSaid = Record<(typeof correctionWords)[number], string>

export const nothingSaid: CorrectionSaid = { title: '', number: '', words: '' }

/** Whether somebody has begun to write the notice, which is lost like the correction itself. */
export const isSaid = (said: CorrectionSaid): boolean =>
  correctionWords.some((name) => said[name].trim() !== '')
