/** The files of what Porthole remembers. The filter history and the saved views are in the settings. */
export const REMEMBERED_FILES = ['settings', 'expected', 'window'] as const;
export type RememberedFile = (typeof REMEMBERED_FILES)[number];

/** A remembered file that made no sense at the start of the program: the usual was taken instead, and nothing is lost. */
export interface SetAside {
  readonly file: RememberedFile;
  /** all: none of it could be used. part: what made sense is used. */
  readonly extent: 'all' | 'part';
  /** The name, in the same folder, under which it is kept as it was. */
  readonly keptAs: string;
}
