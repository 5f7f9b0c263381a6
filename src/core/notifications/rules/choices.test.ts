import { describe, expect, test } from 'vitest'
import { NOTICE_KINDS } from './audience.ts'
import { type Choice, EVENT_OF, NOTICE_EVENTS, channelsFor, isNeeded, isWanted, silenced } from './choices.ts'

const both = { email: true, sms: true }
const off = (event: Choice['event'], channel: Choice['channel']): Choice => ({ event, channel, isWanted: false })

describe('a person who chose nothing', () => {
  test('gets everything by mail, and by SMS what asks something of them or ends the matter', () => {
    expect(NOTICE_EVENTS.filter(event => !isWanted([], event, 'email'))).toEqual([])
    expect(NOTICE_EVENTS.filter(event => isWanted([], event, 'sms'))).toEqual([
      'asked',
      'answered',
      'window',
      'closed',
      'archived',
      'objection',
    ])
  })

  test('gets nothing by a channel that does not reach them', () => {
    expect(channelsFor('answered', { email: false, sms: true }, [])).toEqual(['sms'])
    expect(channelsFor('received', { email: false, sms: true }, [])).toEqual([])
    expect(channelsFor('closed', { email: false, sms: false }, [])).toEqual([])
  })
})

describe('what somebody switched off', () => {
  test('is not told by that channel, and is by the other', () => {
    expect(channelsFor('answered', both, [off('answered', 'email')])).toEqual(['sms'])
    expect(channelsFor('answered', both, [off('answered', 'email'), off('answered', 'sms')])).toEqual([])
    expect(channelsFor('forwarded', both, [off('answered', 'email')])).toEqual(['email'])
  })

  test('goes for every message of the same event', () => {
    const choices = [off('window', 'email'), off('window', 'sms')]
    expect(channelsFor('window_reminder', both, choices)).toEqual([])
    expect(channelsFor('window_extended', both, choices)).toEqual([])
  })

  test('may be chosen anew', () => {
    expect(channelsFor('progress', both, [{ event: 'progress', channel: 'sms', isWanted: true }])).toEqual([
      'email',
      'sms',
    ])
  })
})

describe('what a right hangs on', () => {
  test.each(['asked', 'completion_reminder', 'closed', 'archived', 'blocked'] as const)(
    '%s is told somewhere, even where the channel that was left has gone',
    kind => {
      const event = EVENT_OF[kind]
      if (!event) throw new Error('no event')
      expect(channelsFor(kind, both, [off(event, 'email'), off(event, 'sms')])).toEqual(['email'])
      expect(channelsFor(kind, { email: false, sms: true }, [off(event, 'sms')])).toEqual(['sms'])
    },
  )

  test('cannot be switched off on every channel that reaches the person', () => {
    expect(silenced(both, [off('closed', 'email'), off('closed', 'sms')])).toEqual(['closed'])
    expect(silenced(both, [off('closed', 'email')])).toEqual([])
    expect(silenced({ email: true, sms: false }, [off('closed', 'email')])).toEqual(['closed'])
    expect(silenced(both, [off('answered', 'email'), off('answered', 'sms')])).toEqual([])
  })

  test('is three events, no more', () =>
    expect(NOTICE_EVENTS.filter(isNeeded)).toEqual(['asked', 'closed', 'archived']))
})

test('that an identity was revealed is told whatever was chosen', () => {
  const nothing = NOTICE_EVENTS.flatMap(event => [off(event, 'email'), off(event, 'sms')])
  expect(channelsFor('revealed', both, nothing)).toEqual(['email', 'sms'])
  expect(NOTICE_KINDS.filter(kind => EVENT_OF[kind]).length).toBeGreaterThan(15)
})
