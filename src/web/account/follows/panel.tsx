import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import { text } from './text.ts'

type Props = {
  number: string
  /** Null: nobody is signed in */
  isFollowed: boolean | null
  language: Language
}

/** Beside a public report: hear of it. One button, which turns back what it did. */
export function FollowPanel({ number, isFollowed, language }: Props) {
  const said = text[language]
  return (
    <section class="panel soft no-print flow tight">
      <p class="small">
        {isFollowed ? said.followed : said.followWhy} {isFollowed === null && said.followsSignIn}
      </p>
      <PostForm action={routes.follow.href({ nomor: number }, language)}>
        <Button icon="bell" size="small">
          {isFollowed ? said.unfollow : said.follow}
        </Button>
      </PostForm>
    </section>
  )
}
