import type { ComponentChildren } from 'preact'

export type PostFormProps = {
  action: string
  /** Makes the same form sent twice happen once */
  formToken?: string | undefined
  /** What the person saw: if it has changed since, they are told instead of overwriting it */
  version?: string | number | undefined
  hasFiles?: boolean
  id?: string
  class?: string
  /** What Enter does in a form whose first button does something else, such as a search */
  onEnter?: { name: string; value: string }
  /** Where what is being written is kept now and then */
  draft?: string | undefined
  /** What the page is there for: Ctrl Enter sends it wherever one is */
  isMain?: boolean
  /** The step that answers with the same form and what follows from it */
  recalculatedBy?: string
  children: ComponentChildren
}

/** A form that changes something. The server checks everything again, so the browser's own bubbles stay out of the way. */
export function PostForm({
  action,
  formToken,
  version,
  hasFiles,
  onEnter,
  draft,
  isMain,
  children,
  ...more
}: PostFormProps) {
  return (
    <form
      method="post"
      action={action}
      enctype={hasFiles ? 'multipart/form-data' : undefined}
      novalidate
      data-submit-once
      data-send={isMain ? '' : undefined}
      data-recalculated-by={more.recalculatedBy}
      data-draft={draft}
      id={more.id}
      class={more.class}
    >
      {onEnter && (
        <button class="sr" tabIndex={-1} aria-hidden="true" name={onEnter.name} value={onEnter.value}>
          ↵
        </button>
      )}
      {formToken !== undefined && <input type="hidden" name="formToken" value={formToken} />}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {children}
    </form>
  )
}
