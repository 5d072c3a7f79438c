import * as v from 'valibot';

export const EXPORT_FORMATS = ['csv', 'json', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the user wants saved. */
export interface SaveRequest {
  readonly format: ExportFormat;
  /** The sockets with these ids of those that are shown; null: all that are shown. */
  readonly ids: ReadonlySet<string> | null;
}

/** What the window wants written; where it goes the user says to the main process. */
export const exportRequestSchema = v.strictObject({
  format: v.picklist(EXPORT_FORMATS),
  /** Written one after the other, so that no piece need be as long as the whole. */
  pieces: v.array(v.string()),
});
export type ExportRequest = v.InferOutput<typeof exportRequestSchema>;

export type ExportAnswer =
  | { readonly outcome: 'saved'; readonly path: string }
  | { readonly outcome: 'cancelled' }
  /** `error` is the system's own word, such as ENOSPC. */
  | { readonly outcome: 'failed'; readonly path: string; readonly error: string };

/** not-web: the address is none that may be opened. failed: the system has nothing to open it with. */
export type OpenAnswer =
  { readonly opened: true } | { readonly opened: false; readonly reason: 'not-web' | 'failed' };

export const programSchema = v.strictObject({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  executable: v.pipe(v.string(), v.minLength(1), v.maxLength(32_768)),
});
export type ProgramPlace = v.InferOutput<typeof programSchema>;

/**
 * ended: the process is gone or is another one now. gone: the file was deleted or replaced since it was started.
 * elsewhere: it lies in a container, where this path means another file.
 */
export type NoFolder = 'ended' | 'gone' | 'elsewhere' | 'not-absolute';
export type RevealAnswer =
  { readonly revealed: true } | { readonly revealed: false; readonly reason: NoFolder };
