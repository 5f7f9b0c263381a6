import { expect, test } from 'vitest'
import { labelOfAgent } from './agent-label.ts'

const M = 'Mozilla/5.0'
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

/** As the browsers write it. */
const AGENTS: Readonly<Record<string, readonly string[]>> = {
  'Chrome · Android': [
    `${M} (Linux; Android 10; K) ${KIT} Chrome/130.0.0.0 Mobile Safari/537.36`,
    `${M} (Linux; Android 14; SM-A145F) ${KIT} Chrome/130.0.0.0 Mobile Safari/537.36`,
  ],
  'Chrome · Windows': [`${M} (Windows NT 10.0; Win64; x64) ${KIT} Chrome/130.0.0.0 Safari/537.36`],
  'Chrome · Linux': [
    `${M} (X11; Linux x86_64) ${KIT} HeadlessChrome/130.0.0.0 Safari/537.36`,
    `${M} (X11; Linux x86_64) ${KIT} Ubuntu Chromium/130.0.0.0 Chrome/130.0.0.0 Safari/537.36`,
  ],
  'Chrome · ChromeOS': [`${M} (X11; CrOS x86_64 14541.0.0) ${KIT} Chrome/130.0.0.0 Safari/537.36`],
  'Chrome · iPhone': [
    `${M} (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${APPLE} CriOS/130.0.6723.90 Mobile/15E148 Safari/604.1`,
  ],
  'Edge · Windows': [`${M} (Windows NT 10.0; Win64; x64) ${KIT} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`],
  'Edge · Android': [
    `${M} (Linux; Android 10; HD1913) ${KIT} Chrome/130.0.6723.86 Mobile Safari/537.36 EdgA/130.0.2849.56`,
  ],
  'Firefox · Linux': [`${M} (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0`],
  'Firefox · Android': [`${M} (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0`],
  'Firefox · iPhone': [
    `${M} (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${APPLE} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`,
  ],
  'Firefox · KaiOS': [`${M} (Mobile; Nokia_8110_4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5`],
  'Safari · iPhone': [
    `${M} (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${APPLE} Version/18.1 Mobile/15E148 Safari/604.1`,
  ],
  'Safari · iPad': [`${M} (iPad; CPU OS 12_5 like Mac OS X) ${APPLE} Version/12.1.2 Mobile/15E148 Safari/604.1`],
  'Safari · macOS': [`${M} (Macintosh; Intel Mac OS X 10_15_7) ${APPLE} Version/18.1 Safari/605.1.15`],
  'Opera · Windows': [`${M} (Windows NT 10.0; Win64; x64) ${KIT} Chrome/128.0.0.0 Safari/537.36 OPR/114.0.0.0`],
  'Opera Mini · Android': ['Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; id) Presto/2.12.423 Version/12.16'],
  'Opera Mini': [
    'Opera/9.80 (J2ME/MIDP; Opera Mini/9.80 (S60; SymbOS; Opera Mobi/23.348; U; en) Presto/2.5.25 Version/10.54',
  ],
  'UC Browser · Android': [
    `${M} (Linux; U; Android 10; en-US; SM-A105F Build/QP1A) ${KIT} Version/4.0 Chrome/100.0.4896.58 UCBrowser/13.7.2.1636 Mobile Safari/537.36`,
    'UCWEB/2.0 (MIDP-2.0; U; Adr 4.4.2; id; SM-G360H) U2/1.0.0 UCBrowser/10.7.9.856 U2/1.0.0 Mobile',
  ],
  'Samsung Internet · Android': [
    `${M} (Linux; Android 14; SAMSUNG SM-A546E) ${KIT} SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36`,
  ],
  'Mi Browser · Android': [
    `${M} (Linux; U; Android 12; id-id; M2101K7BNY) ${KIT} Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.2.1-gn`,
  ],
  'App · Android': [
    `${M} (Linux; Android 13; SM-A125F Build/TP1A.220624.014; wv) ${KIT} Version/4.0 Chrome/130.0.6723.86 Mobile Safari/537.36`,
  ],
  'Facebook · Android': [
    `${M} (Linux; Android 13; SM-A125F; wv) ${KIT} Version/4.0 Chrome/130.0.6723.86 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/489.0.0.66.80;]`,
  ],
  'Instagram · iPhone': [
    `${M} (iPhone; CPU iPhone OS 17_6 like Mac OS X) ${APPLE} Mobile/21G93 Instagram 355.1.0.24.108 (iPhone14,5; iOS 17_6)`,
  ],
  Linux: [`${M} (X11; Linux x86_64) ${APPLE} Version/17.4 Safari/605.1.15`],
}

const listed = Object.entries(AGENTS).flatMap(([label, agents]) => agents.map(agent => [agent, label] as const))

test.each(listed)('the browser that calls itself %s is listed as %s', (agent, label) => {
  expect(labelOfAgent(agent)).toBe(label)
})

test.each(['curl/8.9.1', '', null])('what says nothing that we know, %s, has no name', agent => {
  expect(labelOfAgent(agent)).toBe(null)
})
