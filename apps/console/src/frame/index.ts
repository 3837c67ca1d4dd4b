export { Layout } from './Layout'
export { palette } from './palette'
export { themeFor } from './theme'
