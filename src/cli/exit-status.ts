/** Exit statuses of every subcommand; scripts rely on them. */
export const EXIT = { done: 0, nothingMatched: 1, usage: 2, couldNotRead: 3 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
