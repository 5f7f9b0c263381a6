export type ReferenceTables = {
  reference_loads: { name: string; digest: string; source: string; loaded_at: Date }
}
