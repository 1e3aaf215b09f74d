import type { MakePage } from '../pages.tsx'

export const notFound: MakePage = () => ({
  title: 'Page not found',
  children: (
    <>
      <h1>There is no page here</h1>
      <p class="el-lede">The address may have been copied with a letter missing. Nothing of yours is lost.</p>
      <ul>
        <li>
          <a href="/">Go to the first page</a>
        </li>
        <li>
          <a href="/open">Open my private space</a>
        </li>
        <li>
          <a href="/help-now">Help in a crisis</a>
        </li>
      </ul>
    </>
  )
})
