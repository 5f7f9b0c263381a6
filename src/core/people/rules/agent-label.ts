/**
 * What a browser is called in the list of one's own sessions: browser and system, no more, because versions and models would
 * follow a person about. Policy choice. Most browsers also claim to be others, so the first that fits below counts.
 */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOPT\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bUCBrowser\//, 'UC Browser'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** `Chrome · Android`; null when it says nothing that we know. */
export function labelOfAgent(agent: string | null): string | null {
  const said = (agent ?? '').slice(0, 500)
  const named = (names: typeof BROWSERS) => names.find(([sign]) => sign.test(said))?.[1]
  return [named(BROWSERS), named(SYSTEMS)].filter(name => name !== undefined).join(' · ') || null
}
