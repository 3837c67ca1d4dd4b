import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Chart } from '../model/document.ts'
import { caption } from './caption.ts'
import { pixels } from './pictures.ts'
import type { WordSetting } from './setting.ts'

/** A chart that Word can edit; its first bar stands on top and each figure reads as in print. */
export function chart(
  { caption: text, unit, bars }: Chart,
  { width, next, numbered }: WordSetting,
): Paragraph[] {
  const said = bars.map(({ label, says }) => `${label} ${says}`).join('；')
  const drawn = new ChartRun({
    type: 'bar',
    categories: bars.map(({ label }) => label),
    series: [
      {
        name: unit,
        values: bars.map(({ value }) => value),
        color: '3B6EA5',
        pointLabels: bars.map(({ says }) => ({ text: says })),
      },
    ],
    legend: false,
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false },
    dataLabels: { value: true },
    transformation: {
      width: Math.round(pixels(width)),
      height: Math.round(pixels(Math.min(200, 16 + 8 * bars.length))),
    },
    altText: { id: String(next()), name: text, title: text, description: `${text}：${said}` },
  })
  return [new Paragraph({ style: 'Picture', children: [drawn] }), caption(text, false, numbered)]
}
