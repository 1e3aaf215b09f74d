/**
 * The one enhancement of the public pages, built to /assets/enhance.js: leaving quickly. The button, or Shift three
 * times within a second and a half, blanks the page, then goes elsewhere in its place, so that *Back* does not lead here.
 * Before that the document hears `elevenses:leaving`, with a list to which whoever saves something adds a promise. It is
 * waited for behind the blank page, and not long.
 */
const within = 1500
const patienceMs = 700
/** The address in `quick-exit.tsx`; spelt out, so that leaving also works where the button is not there yet. */
const leaveTo = '/leave'

let presses: number[] = []

function leave(): void {
  document.title = ' '
  document.documentElement.hidden = true
  const saving: Promise<unknown>[] = []
  document.dispatchEvent(new CustomEvent('elevenses:leaving', { detail: saving }))
  const go = () => location.replace(leaveTo)
  if (saving.length === 0) go()
  else {
    setTimeout(go, patienceMs)
    void Promise.allSettled(saving).then(go)
  }
}

document.addEventListener('click', event => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-quick-exit]')) return
  event.preventDefault()
  leave()
})

document.addEventListener('keyup', event => {
  presses = event.key === 'Shift' ? [...presses, event.timeStamp].slice(-3) : []
  const [first, , third] = presses
  if (first !== undefined && third !== undefined && third - first < within) leave()
})

export {}
