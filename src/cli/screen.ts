/** DEC private modes of every terminal in use: a screen of our own, and no cursor on it. */
const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?25h\u001b[?1049l';

/** Gives the terminal back as it was, however the command ends. */
export function enterScreen(write: (text: string) => void): () => void {
  let entered = true;
  const leave = (): void => {
    if (entered) write(LEAVE);
    entered = false;
  };
  write(ENTER);
  process.once('exit', leave);
  return leave;
}
