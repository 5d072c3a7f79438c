const ANSWERS_WITHIN_MILLISECONDS = 5000;

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Questions that another process has not answered yet. */
export class PendingAnswers {
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  /** `send` is given the number that the answer will carry. Rejects where none comes in time. */
  ask(send: (id: number) => void, withinMilliseconds = ANSWERS_WITHIN_MILLISECONDS): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#take(id)?.reject(new Error('No answer.')), withinMilliseconds);
      this.#waiting.set(id, {
        resolve(answer) {
          clearTimeout(late);
          resolve(answer);
        },
        reject(error) {
          clearTimeout(late);
          reject(error);
        },
      });
      send(id);
    });
  }

  answer(id: number, answer: unknown): void {
    this.#take(id)?.resolve(answer);
  }

  /** The other process has ended. */
  rejectAll(): void {
    for (const id of [...this.#waiting.keys()])
      this.#take(id)?.reject(new Error('The other process has ended.'));
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}
