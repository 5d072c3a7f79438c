import { BrowserWindow, dialog, type SaveDialogOptions, type WebContents } from 'electron';
import type { ExportAnswer } from '../../shared/take/answers.ts';
import { writeAtomically } from '../actions/take/write-atomically.ts';
import { errorWord } from './error-word.ts';

/** Where a file goes the user says here, in the system's own dialog: the page never names a path. */
export async function saveFile(
  sender: WebContents,
  options: SaveDialogOptions,
  pieces: Iterable<string | Uint8Array>,
): Promise<ExportAnswer> {
  const window = BrowserWindow.fromWebContents(sender);
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return { outcome: 'cancelled' };
  try {
    await writeAtomically(filePath, pieces);
    return { outcome: 'saved', path: filePath };
  } catch (error) {
    return { outcome: 'failed', path: filePath, error: errorWord(error) };
  }
}
