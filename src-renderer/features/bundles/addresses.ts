export const bundlesAddress = '/bundles'
