/** Who looks after a report: taking, giving, letting go, and where it ends. */
import { describe, expect, test } from 'vitest'
import type { OfficerId } from '#core/ids.ts'
import { RELATIONS, type Relation } from '#core/reports/rules/relations.ts'
import { aReport, disdukcapil, dishub, indramayu, nasional } from '#test/given.ts'
import { type HandOver, desksLeft, handOverRefusal, handles } from './handling.ts'

const [me, dimas, sari] = [1, 2, 3] as OfficerId[] as [OfficerId, OfficerId, OfficerId]
const relations = new Set<Relation>(['holder'])
const handing = (changes: Partial<HandOver>): HandOver => ({
  relations,
  current: null,
  seen: null,
  to: me,
  isFit: true,
  isOpen: true,
  ...changes,
})

describe('a report', () => {
  test.each([
    ['is taken by whoever handles it', {}, null],
    ['is given to a colleague', { to: dimas }, null],
    ['is let go', { current: me, seen: me, to: null }, null],
    ['is taken over from a colleague by one who knew of them', { current: dimas, seen: dimas }, null],
    ['taken by two at once is the first one’s', { current: dimas }, 'taken-meanwhile'],
    ['is not let go for whoever took it meanwhile', { current: dimas, seen: me, to: null }, 'taken-meanwhile'],
    ['taken twice by the same is theirs', { current: me }, null],
    ['is not given to somebody with no part in it', { to: sari, isFit: false }, 'colleague-unfit'],
    ['that is over is not taken', { isOpen: false }, 'not-open'],
    ['that is over is let go', { isOpen: false, current: me, seen: me, to: null }, null],
  ] as const)('%s', (_, changes, refusal) => {
    expect(handOverRefusal(handing(changes))).toBe(refusal)
  })

  test('is looked after only by those with a part in it, not by readers', () => {
    const may = RELATIONS.filter(relation => handles(new Set([relation])))
    expect(may).toEqual(['verifier', 'holder', 'above', 'supporting', 'national', 'judge'])
    expect(handOverRefusal(handing({ relations: new Set(['copy', 'parent']) }))).toBe('not-handling')
  })
})

describe('nobody looks after it any more', () => {
  const received = aReport({ status: 'received', lead: null, verifier: indramayu })
  const held = aReport({ lead: dishub, verifier: indramayu })

  test.each([
    ['at the verifier once it is forwarded', received, held, [indramayu.id]],
    ['at a verifier that redirected it', received, { ...received, verifier: nasional }, [indramayu.id]],
    ['at the lead that gave it away', held, { ...held, lead: disdukcapil }, [dishub.id]],
    ['at a supporting agency that is none any more', { ...held, supporting: [disdukcapil] }, held, [disdukcapil.id]],
    [
      'but still where a supporting agency takes the lead',
      { ...held, supporting: [disdukcapil] },
      { ...held, lead: disdukcapil },
      [dishub.id],
    ],
    ['but still where nothing moved', held, { ...held, status: 'answered' as const }, []],
  ])('%s', (_, before, after, left) => {
    expect(desksLeft(before, after)).toEqual(left)
  })
})
