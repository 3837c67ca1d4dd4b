import useMediaQuery from '@mui/material/useMediaQuery'
import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Point } from './series'

/** One phase's line; the one before it is dashed, so that both are told apart in black and white. */
export type Line = { title: string; points: readonly Point[]; dashed: boolean }

/** Drawn at about the size at which it is shown: a drawing made smaller to fit a telephone would have figures that nobody can read. */
const widths = { desk: 640, telephone: 320 }
const height = 190
const edge = { top: 12, right: 16, bottom: 30, left: 38 }

type Scales = {
  width: number
  x: (n: number) => number
  y: (n: number) => number
  xs: number[]
  ys: number[]
}

function scalesOf(lines: readonly Line[], width: number): Scales {
  const points = lines.flatMap((one) => one.points)
  const days = points.map(({ x }) => x)
  const x = scaleLinear([Math.min(-1, ...days), Math.max(0, ...days)], [edge.left, width - edge.right])
  const most = Math.max(4, ...points.map(({ y }) => y))
  const y = scaleLinear([0, most], [height - edge.bottom, edge.top]).nice(4)
  const whole = (ticks: number[]): number[] => ticks.filter(Number.isInteger)
  return { width, x, y, xs: whole(x.ticks(Math.floor(width / 80))), ys: whole(y.ticks(4)) }
}

const small = { fontSize: 11, fill: palette.quiet } as const

function Axes({ width, x, y, xs, ys }: Scales) {
  const translate = useTranslate()
  return (
    <g aria-hidden="true">
      {ys.map((n) => (
        <g key={n}>
          <line x1={edge.left} x2={width - edge.right} y1={y(n)} y2={y(n)} stroke={palette.line} />
          <text x={edge.left - 6} y={y(n) + 4} textAnchor="end" {...small}>
            {n}
          </text>
        </g>
      ))}
      <line x1={x(0)} x2={x(0)} y1={edge.top} y2={height - edge.bottom} stroke={palette.quiet} />
      {xs.map((n) => (
        <text key={n} x={x(n)} y={height - 12} textAnchor="middle" {...small}>
          {n === 0 ? translate('dashboard.trend.close') : n}
        </text>
      ))}
    </g>
  )
}

/** How phases filled, laid over one another at their closes. What it says stands in words and in a table beside it. */
export function Chart({ lines, says }: { lines: readonly Line[]; says: string }) {
  const width = useMediaQuery('(max-width: 600px)') ? widths.telephone : widths.desk
  const scales = scalesOf(lines, width)
  const path = line<Point>(
    ({ x }) => scales.x(x),
    ({ y }) => scales.y(y),
  ).curve(curveStepAfter)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={says}
      style={{ width: '100%', maxWidth: 760, display: 'block' }}
    >
      <Axes {...scales} />
      {lines.map(({ title, points, dashed }) => (
        <path
          key={title}
          d={path([...points]) ?? ''}
          fill="none"
          stroke={dashed ? palette.quiet : palette.accent}
          strokeWidth={2}
          strokeDasharray={dashed ? '5 4' : undefined}
        />
      ))}
    </svg>
  )
}
