/**
 * Loaded before a step of a command (`node --import`): ends it when the command is killed, whose
 * lock is then taken over. A step that went on alone would write into the folder of the next one.
 */
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(1), 250).unref();
