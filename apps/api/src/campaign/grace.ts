import { isWorkday } from 'chinese-days'
import { settingsOf, type Campaign, type Passing } from '@huibian/domain'

/** Where 定稿 before the close is on time: for how many working days the scan may follow. */
export function graceOf(file: Campaign): Pick<Passing, 'grace'> {
  const { finalisedCountsOnTime, scanWorkingDays } = settingsOf(file)
  return finalisedCountsOnTime ? { grace: { workingDays: scanWorkingDays, isWorkingDay: isWorkday } } : {}
}
