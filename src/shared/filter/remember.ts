/** Enough for every program and state of a busy host; a bound at all because Porthole runs for weeks. */
const MOST_REMEMBERED = 20_000;

/** The same function, asked once for each text: rows are many, the texts in them are few. */
export function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
