/** What nobody means to write into a form, and somebody will. */
export const NONSENSE = [
  'a\0b',
  'x'.repeat(20_001),
  '<script>alert(1)</script> \u202e \ud83d',
  `'; drop table reports; -- "`,
  '__proto__',
  '2147483648',
  '-9'.repeat(15),
]
