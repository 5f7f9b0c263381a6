/**
 * What many ask for at the same moment, done for all of them at once: a statement over thirty rows costs the database and us
 * little more than one over one row, and they share one commit. Whoever comes while a turn is under way goes with the next;
 * whoever comes alone waits for nobody. Each still gets an answer, or an error, of their own.
 */
export type Together<Item, Result> = {
  /** Does it for all of these but those that failed by themselves, or for none, and answers in their order. */
  readonly work: (items: readonly Item[]) => Promise<readonly (Result | Failed)[]>
  /** Whether one item may be to blame for this error, and nothing was done: the others are then done without it. */
  readonly mayDivide: (error: unknown) => boolean
  readonly most?: number
}

/** Instead of a result: nothing was done for this one, and only they are told why. */
export class Failed {
  readonly error: unknown
  constructor(error: unknown) {
    this.error = error
  }
}

type Waiting<Item, Result> = {
  readonly item: Item
  readonly done: (result: Result) => void
  readonly fail: (error: unknown) => void
}

export function together<Item, Result>(how: Together<Item, Result>): (item: Item) => Promise<Result> {
  const { most = 64 } = how
  const waiting: Waiting<Item, Result>[] = []
  let isUnderWay = false
  const begin = () => {
    if (isUnderWay || waiting.length === 0) return
    isUnderWay = true
    setImmediate(turn) // until then, whoever is already at the door comes in
  }
  const turn = async () => {
    await settle(how, waiting.splice(0, most))
    isUnderWay = false
    begin()
  }
  return item =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail })
      begin()
    })
}

/** One queue for each database, so that whoever asks needs none at hand. */
export function togetherOn<Db extends object, Item, Result>(
  work: (db: Db, items: readonly Item[]) => Promise<readonly (Result | Failed)[]>,
  mayDivide: Together<Item, Result>['mayDivide'],
): (db: Db, item: Item) => Promise<Result> {
  const queues = new WeakMap<Db, (item: Item) => Promise<Result>>()
  return (db, item) => {
    let queue = queues.get(db)
    if (!queue) queues.set(db, (queue = together({ work: items => work(db, items), mayDivide })))
    return queue(item)
  }
}

/** By halves, so that one of thirty that cannot be done costs the others five attempts, not thirty. Never throws. */
async function settle<Item, Result>(
  how: Together<Item, Result>,
  asked: readonly Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await how.work(asked.map(({ item }) => item))
    if (results.length !== asked.length)
      throw new Error(`${asked.length} asked together, ${results.length} were answered`)
    results.forEach((result, place) => {
      if (result instanceof Failed) asked[place]?.fail(result.error)
      else asked[place]?.done(result)
    })
  } catch (error) {
    if (asked.length === 1 || !how.mayDivide(error)) return asked.forEach(({ fail }) => fail(error))
    const half = Math.ceil(asked.length / 2)
    await settle(how, asked.slice(0, half))
    await settle(how, asked.slice(half))
  }
}
