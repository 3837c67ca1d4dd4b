export { Entrance } from './Entrance'
export { Opening } from './Opening'
