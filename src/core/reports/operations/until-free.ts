/** Two that wait for each other, which the order of locks rules out but for reports that follow others: one of them tries again. */
const TRIES = 3
const DEADLOCK = '40P01'
const isDeadlock = (error: unknown) => error instanceof Error && 'code' in error && error.code === DEADLOCK

/** @param run one whole transaction, of which nothing is kept when the database ends it */
export async function untilFree<Value>(run: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (!isDeadlock(error) || tries === TRIES) throw error
    }
  }
}
