/** Containers may be nested so deep; what is deeper becomes plain words. No true text comes near it. */
export const deepest = 60
