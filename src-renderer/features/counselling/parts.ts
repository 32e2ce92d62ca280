export { CounsellingPanel } from './counselling-panel'
