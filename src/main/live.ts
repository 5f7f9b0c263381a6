/** Keeps officers' open pages up to date with what this and every other process does. */
import { listenForNotices } from '#platform/notices.ts'
import type { Stopping } from '#platform/stopping.ts'
import { askingOf } from '#web/workbench/live/asking.ts'
import { type Hub, createHub } from '#web/workbench/live/hub.ts'
import type { Ground } from './ground.ts'

export async function startLive({ deps, directUrl, log }: Ground, stops: Stopping): Promise<Hub> {
  const notices = await listenForNotices(directUrl, { log })
  stops.later('notices', () => notices.stop())
  const complain = (error: unknown) => log.warn({ err: error }, 'open pages could not be brought up to date')
  const live = createHub({ asking: askingOf(deps), complain })
  notices.hear(live.hear)
  return live
}
