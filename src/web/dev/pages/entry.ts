import type { VNode } from 'preact'

/** A page in one state, from fixed props: what axe, html-validate and the screenshots look at. */
export type GalleryEntry = {
  /** Its address under /dev/pages, and the name of its picture */
  name: string
  /** What is to be seen on it */
  title: string
  page: () => VNode
}
