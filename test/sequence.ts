import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest first: of two processes the second should not wait at the end for a journey that the first began late. */
const LONGEST = [
  'journeys/gallery',
  'journeys/whole',
  'journeys/',
  'hostile',
  'test/simulated',
  'accused-first',
  'visible-to',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex(part => moduleId.includes(part))
  return place < 0 ? LONGEST.length : place
}

/** Of the others the largest first, or, where it is remembered from the last run, those that took longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
