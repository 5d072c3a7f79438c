const LENGTH = 65_536;

/** Lines gathered into pieces of some size: few enough to send, none as long as the whole. */
export function gathered(lines: Iterable<string>): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  for (const line of lines) {
    piece.push(line);
    length += line.length;
    if (length < LENGTH) continue;
    pieces.push(piece.join(''));
    [piece, length] = [[], 0];
  }
  if (piece.length > 0) pieces.push(piece.join(''));
  return pieces;
}
