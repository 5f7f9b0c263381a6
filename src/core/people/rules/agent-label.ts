/**
 * What a browser is called in the list of one's own sessions: browser and system, no more, because versions and models would
 * follow a person about. Policy choice. Most browsers also claim to be others, so the first that fits below counts; what only
 * claims to be Safari, as nearly all do, is not Safari.
 */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  // Pages that open within another app: people know the app, not the browser in it.
  [/\bFB(?:AN|AV)\//, 'Facebook'],
  [/\bInstagram\b/, 'Instagram'],
  [/\bBytedanceWebview\b|\bmusical_ly/, 'TikTok'],
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOpera Mini\//, 'Opera Mini'],
  [/\bOP(?:R|T|X|iOS)\/|\bOpera\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bUC ?Browser\//, 'UC Browser'],
  [/\bMiuiBrowser\//, 'Mi Browser'],
  [/\bHeyTapBrowser\//, 'HeyTap'],
  [/\bVivoBrowser\//, 'Vivo'],
  [/\bHuaweiBrowser\//, 'Huawei'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/; wv\)/, 'App'],
  [/Chrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\((?:Macintosh|iPhone|iPad|iPod)\b.*\bVersion\/.*\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bKAIOS\//, 'KaiOS'],
  [/\bAndroid\b|; Adr /, 'Android'],
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
