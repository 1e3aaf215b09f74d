/** The public page about it. It opens beside the desk: going there would close the private space. */
export const HowNamesAreFound = () => (
  <a href="/how-names-are-found" target="_blank" rel="noopener">
    How names are found
    <span class="el-hidden"> (opens beside this page)</span>
  </a>
)
