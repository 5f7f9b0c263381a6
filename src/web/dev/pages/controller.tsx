import { Hono } from 'hono'
import { render } from '#ui/page.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import { gallery } from './gallery.tsx'

/** For those who build the pages: each of them, in each of its states. */
export function galleryController() {
  return new Hono()
    .get(routes.dev.pages.pattern, c => render(c, <GalleryPage />))
    .get(routes.dev.page.pattern, c => {
      const entry = gallery.find(({ name }) => name === c.req.param('name'))
      return entry ? render(c, entry.page()) : c.notFound()
    })
}

const GalleryPage = () => (
  <PublicPage
    visit={{ language: 'id', address: '/' }}
    title="Galeri halaman"
    robots="noindex, nofollow"
    isIndonesianOnly
  >
    <div class="wrap section prose">
      <h1>Galeri halaman</h1>
      <ul>
        {gallery.map(({ name, title }) => (
          <li key={name}>
            <a href={routes.dev.page.href({ name })}>{name}</a> {title}
          </li>
        ))}
      </ul>
    </div>
  </PublicPage>
)
