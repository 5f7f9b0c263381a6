import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { prepareDataFolder } from './data-folder.ts'
import { connect } from './db.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

const isRoot = process.getuid?.() === 0
const root = mkdtempSync(join(tmpdir(), 'lapor-embedded-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function rowsOf(url: string): Promise<number[]> {
  const pool = connect(url, { max: 1 })
  const { rows } = await pool.query<{ n: number }>('select n from promises order by n')
  await pool.end()
  return rows.map(({ n }) => n)
}

/** A process that writes rows until it is killed; resolves when it has had at least ten acknowledged. */
async function aWritingProcess(home: string) {
  const child = spawn(process.execPath, ['test/embedded-server.ts', home], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', chunk => (printed += chunk))
  while (printed.split('\n').length < 10) await once(child.stdout, 'data')
  return { child, lastAcknowledged: () => Number(printed.trimEnd().split('\n').at(-1)) }
}

/** Everything that works in the cluster or keeps it. */
function processesOf(home: string): number[] {
  return readdirSync('/proc').flatMap(entry => {
    const pid = Number(entry)
    try {
      const belongs =
        readlinkSync(`/proc/${pid}/cwd`) === join(home, 'cluster') ||
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(home)
      return pid && pid !== process.pid && belongs ? [pid] : []
    } catch {
      return []
    }
  })
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it went with its parent
    }
  }
}

describe.runIf(existsSync('/proc/self'))('a database of our own', () => {
  test('keeps what it acknowledged when our process is killed, and the next start works at once', async () => {
    const home = join(root, 'killed')
    const { child, lastAcknowledged } = await aWritingProcess(home)
    child.kill('SIGKILL')
    await once(child, 'close')
    const postgres = await startEmbeddedPostgres(home)
    expect((await rowsOf(postgres.url('postgres'))).length).toBeGreaterThan(lastAcknowledged())
    await postgres.stop()
  }, 60_000)

  test('keeps it even when every process is killed at once, and nothing of it is left running', async () => {
    const home = join(root, 'all-killed')
    const { child, lastAcknowledged } = await aWritingProcess(home)
    killAll(processesOf(home))
    await once(child, 'close')
    const postgres = await startEmbeddedPostgres(home)
    expect((await rowsOf(postgres.url('postgres'))).length).toBeGreaterThan(lastAcknowledged())
    await postgres.stop()
    expect(processesOf(home)).toEqual([])
  }, 60_000)

  test('is shared with a second process, which leaves it running when it goes', async () => {
    const home = join(root, 'shared')
    const { child } = await aWritingProcess(home)
    const postgres = await startEmbeddedPostgres(home)
    const before = (await rowsOf(postgres.url('postgres'))).length
    await postgres.stop()
    await once(child.stdout, 'data')
    expect((await rowsOf(postgres.url('postgres'))).length).toBeGreaterThan(before)
    child.kill('SIGKILL')
  }, 60_000)

  test('goes on for the second process when the one that had started it ends', async () => {
    const home = join(root, 'inherited')
    const { child, lastAcknowledged } = await aWritingProcess(home)
    const postgres = await startEmbeddedPostgres(home)
    const server = () => readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]
    const first = server()
    child.kill('SIGTERM')
    await once(child, 'close')
    await vi.waitFor(() => expect(server()).not.toBe(first), { timeout: 15_000, interval: 50 })
    const rows = await vi.waitFor(() => rowsOf(postgres.url('postgres')), { timeout: 15_000, interval: 100 })
    expect(rows.length).toBeGreaterThan(lastAcknowledged())
    await postgres.stop()
    expect(processesOf(home)).toEqual([])
  }, 60_000)

  test('comes back when only the database is killed', async () => {
    const home = join(root, 'database-killed')
    const postgres = await startEmbeddedPostgres(home)
    killAll(processesOf(home))
    const pool = connect(postgres.url('postgres'), { max: 1, onLost: () => undefined })
    await vi.waitFor(() => pool.query('select 1'), { timeout: 15_000, interval: 100 })
    await pool.end()
    await postgres.stop()
    expect(processesOf(home)).toEqual([])
  }, 60_000)

  test('writes no word of a refused row into its log', async () => {
    const home = join(root, 'discreet')
    const postgres = await startEmbeddedPostgres(home)
    const pool = connect(postgres.url('postgres'), { max: 1 })
    await pool.query('create table told (word text check (length(word) < 3))')
    await expect(pool.query('insert into told values ($1)', ['rahasia'])).rejects.toThrow('violates check constraint')
    await pool.end()
    await postgres.stop()
    const log = readFileSync(join(home, 'postgres.log'), 'utf8')
    expect(log).toContain('violates check constraint')
    expect(log).not.toContain('rahasia')
  }, 60_000)

  test('is not confused by the note of a dead server whose number now belongs to another process', async () => {
    const home = join(root, 'stale')
    await (await startEmbeddedPostgres(home)).stop()
    writeFileSync(join(home, 'cluster', 'postmaster.pid'), `${process.pid}\n${home}\n`)
    const postgres = await startEmbeddedPostgres(home)
    await postgres.stop()
  }, 60_000)
})

describe('the data folder', () => {
  const settings = { databaseUrl: undefined, isDataDirChosen: true }

  test('that was chosen is used as it is', () => {
    const dataDir = join(root, 'chosen')
    expect(prepareDataFolder({ ...settings, dataDir })).toMatchObject({
      path: dataDir,
      database: `${dataDir}/database`,
      remark: null,
    })
  })

  test('that cannot be made is named', () => {
    writeFileSync(join(root, 'a-file'), '')
    expect(() => prepareDataFolder({ ...settings, dataDir: join(root, 'a-file', 'below') })).toThrow(
      `${root}/a-file/below cannot be made`,
    )
  })

  test.runIf(isRoot)(
    'that PostgreSQL’s account cannot enter stops the start if it was chosen, and names the folder in the way',
    () => {
      const closed = join(root, 'private')
      mkdirSync(closed, { mode: 0o700 })
      expect(() => prepareDataFolder({ ...settings, dataDir: join(closed, 'data') })).toThrow(`cannot enter ${closed}.`)
    },
  )

  test.runIf(isRoot)('that nobody chose goes to a stable place instead, and says where', () => {
    const closed = join(root, 'home-of-root')
    mkdirSync(closed, { mode: 0o700 })
    const choice = { ...settings, isDataDirChosen: false, dataDir: join(closed, '.lapor') }
    const folder = prepareDataFolder(choice)
    expect(folder.path).toMatch(/^\/var\/tmp\/lapor-[0-9a-f]{12}$/)
    expect(folder.remark).toContain(folder.path)
    expect(prepareDataFolder(choice).path).toBe(folder.path)
    rmSync(folder.path, { recursive: true })
  })
})
