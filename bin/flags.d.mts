export function flagsOfStart(): string[]
