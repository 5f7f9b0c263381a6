type Settings = Readonly<Record<string, string | undefined>>

export function findBrowser(env?: Settings): string | undefined
export function packagesToFetch(env?: Settings): string[]
