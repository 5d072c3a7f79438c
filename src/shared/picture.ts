import * as v from 'valibot';

/** What a view can be saved as. */
export const PICTURE_KINDS = ['png', 'svg'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** The views that can be saved; the file is named after them. */
export const PICTURE_SUBJECTS = ['map', 'conversations'] as const;
export type PictureSubject = (typeof PICTURE_SUBJECTS)[number];

/** A map of every port in use is 3 MB; more than this is no picture of ours. */
const MOST_BYTES = 64 * 1024 * 1024;

/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const SVG_START = Array.from('<svg ', (letter) => letter.charCodeAt(0));

/** Whether the bytes begin as a file of this kind does: nothing else is written under its name. */
export function beginsAs(kind: PictureKind, bytes: Uint8Array): boolean {
  return (kind === 'png' ? PNG_SIGNATURE : SVG_START).every((byte, index) => bytes[index] === byte);
}

export const pictureSchema = v.pipe(
  v.strictObject({
    subject: v.picklist(PICTURE_SUBJECTS),
    kind: v.picklist(PICTURE_KINDS),
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check((bytes) => bytes.byteLength <= MOST_BYTES),
    ),
  }),
  v.check(({ kind, bytes }) => beginsAs(kind, bytes), 'The bytes are not of this kind.'),
);
export type Picture = v.InferOutput<typeof pictureSchema>;

export type PictureAnswer =
  | { readonly outcome: 'saved'; readonly path: string }
  | { readonly outcome: 'cancelled' }
  /** `error`: the system's word for it, such as `EACCES`. */
  | { readonly outcome: 'failed'; readonly path: string; readonly error: string };
