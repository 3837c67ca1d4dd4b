/** Who proposes a close that the notice does not say: so many working days before its own. */
export const proposedWords = {
  zh: (who: string, days: number): string => `（${who}默认提前 ${days} 个工作日，可再改）`,
  en: (who: string, days: number): string =>
    ` (by default ${days} working ${days === 1 ? 'day' : 'days'} ahead of the ${who}’s own; it may change this)`,
}
