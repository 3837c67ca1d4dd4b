export { readConfig, ConfigMistakes, type Config } from './platform/config'
export { migrate } from './platform/migrate'
export { startServer, installationRoot, type Serving } from './server'
