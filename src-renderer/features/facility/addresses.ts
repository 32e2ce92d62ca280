/** Settings and safety of the register; it opens with the facility's own. */
export const systemAddress = '/system'
