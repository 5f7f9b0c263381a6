/** Solves a puzzle as a browser does. */
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'

/** As the page's hidden field holds it. */
export async function solvedPuzzle(puzzle: string): Promise<string> {
  const challenge = JSON.parse(puzzle)
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}
