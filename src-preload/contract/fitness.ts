/** What somebody is fit for at work: fit, light work only, unfit. */
export type Fitness = 'FIT' | 'LIGHT' | 'UNFIT'
