// Ours and no package: order is all that is asked for, without priorities, pauses or limits.

/** Runs tasks one after another, in the order they came; a failed one does not stop the next. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task, task)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when everything asked for so far is done. */
  idle(): Promise<void> {
    return this.#last.then(
      () => undefined,
      () => undefined,
    )
  }
}
