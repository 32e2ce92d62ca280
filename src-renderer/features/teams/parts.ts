/** What is asked before somebody is placed anywhere: one piece of code for teams and classes. */
export { AddPeople } from './place/add-people'
export { ReviewTable } from './place/review-table'
