/** The colours with a meaning: red, not yet in hand; amber, in hand; green, done; grey, put aside; indigo, a clock that stands still, or plain news. */
export type Tone = 'belum' | 'proses' | 'selesai' | 'arsip' | 'tunda'
