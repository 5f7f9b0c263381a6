/** What chance makes of each role: which story where, who files it and how, whom it goes to, and when. */
import type { AccountId } from '#core/ids.ts'
import type { Privacy } from '#core/reports/rules/privacy.ts'
import { CAST, type Role, type Where } from './cast.ts'
import { type Chance, chanceOf } from './chance.ts'
import { ELSEWHERE, INDRAMAYU, JABAR, type Setting } from './places.ts'
import { isEarly, staysAtTop } from './plots.ts'
import { CARE } from './stories/care.ts'
import { ENVIRONMENT } from './stories/environment.ts'
import { OFFICES } from './stories/offices.ts'
import { ROADS } from './stories/roads.ts'
import { ABOUT_STAFF, REFUSED, SENSITIVE } from './stories/sensitive.ts'
import type { Story } from './story.ts'

export type Route = {
  readonly addressed: string | null
  readonly lead: string
  readonly onward: string | null
  readonly accused: string | null
  /** Another agency, to be named as competent or tried next. */
  readonly competent: string
}

export type Part = Role & {
  readonly index: number
  readonly chance: Chance
  readonly story: Story
  readonly setting: Setting
  readonly route: Route
  readonly privacy: Privacy
  /** Which of the two demo citizens filed it; null: a guest. */
  readonly owner: 'pelapor' | 'pelapor2' | null
}

export type Citizens = Readonly<Record<'pelapor' | 'pelapor2', AccountId>>

const STORIES: readonly Story[] = [...ROADS, ...ENVIRONMENT, ...OFFICES, ...CARE]
const ofUnit = (unit: string) => (story: Story) => 'unit' in story.home && story.home.unit === unit

const CHOICE: Readonly<Record<Where, readonly Story[]>> = {
  dishub: STORIES.filter(ofUnit('dinas-perhubungan')),
  disdukcapil: STORIES.filter(ofUnit('disdukcapil')),
  pemkab: STORIES.filter(story => 'unit' in story.home),
  indramayu: STORIES.filter(story => 'unit' in story.home && !/perhubungan|disdukcapil/.test(story.home.unit)),
  jabar: STORIES.filter(story => 'province' in story.home),
  pemprov: STORIES.filter(story => 'province' in story.home),
  kemensos: STORIES.filter(story => 'agency' in story.home && story.home.agency === 'kemensos'),
  elsewhere: STORIES.filter(story => 'unit' in story.home),
  central: STORIES.filter(story => 'agency' in story.home && story.home.agency !== 'kemensos'),
  sensitive: SENSITIVE,
  about_staff: ABOUT_STAFF,
}

export function partsOf(seed: string): readonly Part[] {
  const order = new Map(Object.entries(CHOICE).map(([where, all]) => [where, chanceOf(seed, where).shuffled(all)]))
  const turns = new Map<Where, number>()
  const settings = chanceOf(seed, 'settings').shuffled(ELSEWHERE)
  const owners = new Map<string, number>()
  return CAST.map((role, index) => {
    const chance = chanceOf(seed, index)
    const turn = turns.get(role.where) ?? 0
    turns.set(role.where, turn + 1)
    const story = role.plot === 'archived' ? refusedStory(role.turn) : storyFor(role, order.get(role.where) ?? [], turn)
    const setting = settingFor(role, index, settings)
    const route = routeOf(role, story, setting, chance)
    return {
      ...role,
      index,
      chance,
      story,
      setting,
      route,
      privacy: privacyOf(role, chance),
      owner: ownerOf(role, owners),
    }
  })
}

/** In turn, so that every story is told before one is told again. */
function storyFor({ complaints, requests }: Role, order: readonly Story[], turn: number): Story {
  const fit = order.filter(({ kind }) => (complaints ? !kind : requests ? kind : true))
  const story = fit[turn % fit.length]
  if (!story) throw new Error('There is no story for a role of the demo world')
  return story
}

function refusedStory(turn: number): Story {
  const { title, body, explanation } = REFUSED[turn % REFUSED.length] ?? REFUSED[0]
  return { home: { unit: 'sekretariat-daerah' }, about: 'pemerintahan', title, body, answer: explanation }
}

function settingFor({ where }: Role, index: number, elsewhere: readonly Setting[]): Setting {
  const inTurn = (all: readonly Setting[]) => all[index % all.length] ?? INDRAMAYU
  if (where === 'jabar' || where === 'pemprov') return inTurn(JABAR)
  if (where === 'elsewhere' || where === 'central' || where === 'kemensos') return inTurn(elsewhere)
  return INDRAMAYU
}

/** Measured on real reports: 67 in 100 anonymous, 48 confidential, 27 both; those nobody publishes lean to the confidential. */
function privacyOf({ plot, open }: Role, chance: Chance): Privacy {
  const confidential = chance.isIn(isEarly(plot) ? 0.68 : 0.47) && !open && plot !== 'tightened'
  const anonymous = chance.isIn(confidential ? 0.54 : 0.77) && plot !== 'tightened'
  return { confidential, anonymous: anonymous || plot === 'reveal_asked' || plot === 'revealed' }
}

const OWNED = [
  'received',
  'asked_by_verifier',
  'forwarded',
  'in_progress',
  'asked_by_holder',
  'answered',
  'replied',
  'closed',
  'withdrawn',
  'lapsed',
  'reveal_asked',
  'revealed',
]

/** The first of some plots belongs to one citizen, the second to the other. */
function ownerOf({ plot, where }: Role, seen: Map<string, number>): Part['owner'] {
  if (!OWNED.includes(plot) || where === 'sensitive' || where === 'about_staff') return null
  const count = (seen.get(plot) ?? 0) + 1
  seen.set(plot, count)
  return count === 1 ? 'pelapor' : count === 2 ? 'pelapor2' : null
}

/** Whom a local government may think competent instead. */
const MINISTRY: Readonly<Record<string, string>> = {
  'dinas-perhubungan': 'kemenhub',
  'dinas-pupr': 'kemenpu',
  'dinas-lingkungan-hidup': 'klh',
  'dinas-kesehatan': 'kemenkes',
  rsud: 'kemenkes',
  'dinas-pendidikan': 'kemendikdasmen',
  'dinas-sosial': 'kemensos',
  'dinas-pertanian': 'kementan',
  'dinas-perikanan': 'kkp',
  'dinas-perdagangan': 'kemendag',
  'dinas-pmd': 'kemendes-pdt',
  'dinas-tenaga-kerja': 'kemnaker',
}
const BESIDE = ['dinas-perkim', 'dinas-lingkungan-hidup'] as const

function competentInstead({ where, plot }: Role, { home }: Story, slug: string): string {
  if (plot === 'redirected') return slug === 'kab-indramayu' ? 'prov-jawa-barat' : 'kab-indramayu'
  if ('agency' in home) return slug
  const key = 'unit' in home ? home.unit : home.province
  if (where === 'elsewhere') return MINISTRY[key] ?? 'kemendagri'
  return `${BESIDE.find(one => one !== key) ?? BESIDE[0]}-${slug}`
}

function routeOf(role: Role, story: Story, { slug }: Setting, chance: Chance): Route {
  const { where, plot } = role
  const { home } = story
  const top = 'agency' in home ? home.agency : slug
  const unit = 'agency' in home ? null : `${'unit' in home ? home.unit : home.province}-${slug}`
  const isAccused = where === 'about_staff' && unit !== null
  const handling = isAccused ? `inspektorat-${slug}` : unit
  const isFull = top === 'kab-indramayu' || top === 'prov-jawa-barat'
  const isOwn = where === 'pemkab' || where === 'pemprov'
  const lead = isOwn || !isFull || handling === null ? top : handling
  const goesOn = lead === top && !isOwn && !staysAtTop(plot) && (plot === 'returned_by_unit' || chance.isIn(0.6))
  // To be verified by an agency, or to come back to it, a report must be addressed to it; one in nine names none.
  // Where the only coordinator verifies, nobody would be left to judge: this one names no agency.
  const isUnnamed = where === 'jabar' && plot === 'objected'
  const isNamed = !isUnnamed && (chance.isIn(0.87) || (isFull && (isEarly(plot) || plot === 'returned')))
  const isToUnit = chance.isIn(0.4)
  return {
    addressed: isNamed ? (unit && isToUnit ? unit : top) : null,
    lead,
    onward: goesOn ? (handling ?? below(top)) : null,
    accused: isAccused ? unit : where === 'sensitive' && chance.isIn(0.5) ? `dinas-perdagangan-${slug}` : null,
    competent: competentInstead(role, story, slug),
  }
}

const below = (agency: string): string | null => (agency === 'kemensos' ? 'ditjen-linjamsos' : null)
