/** An error whose message tells the user what to do; shown without a stack. */
export class SetupError extends Error {}
