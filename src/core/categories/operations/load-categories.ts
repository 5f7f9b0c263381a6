import type { Tx } from '#core/deps.ts'
import { readArchiveReasons, readCategories, readLegacyCategories, readReplyTemplates } from '../read-categories.ts'
import { saveArchiveReasons, saveCategories, saveLegacyCategories } from '../store.ts'
import { saveReplyTemplates } from '../templates/store.ts'
import { readWeakWords } from '../words/read-weak-words.ts'
import { saveWeakWords } from '../words/store.ts'

/** Part of loading the reference data: the lists an officer chooses from, in the caller's transaction. */
export async function loadCategories(tx: Tx, root: string): Promise<void> {
  await saveCategories(tx, readCategories(root))
  await saveLegacyCategories(tx, readLegacyCategories(root))
  await saveArchiveReasons(tx, readArchiveReasons(root))
  await saveReplyTemplates(tx, readReplyTemplates(root))
  await saveWeakWords(tx, readWeakWords(root))
}
