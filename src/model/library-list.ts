/** Every file that can be stored for reading offline, with its size in bytes. */
export type LibraryList = [path: string, bytes: number][];
