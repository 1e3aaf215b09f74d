import assert from 'node:assert/strict'
import test from 'node:test'
import { keepLive, type Surroundings } from './live.ts'

/** One browser with a lock, a server that can be made to say "look again", and time that passes when told to. */
function aBrowser() {
  const waits: ((lookAgain: boolean | undefined) => void)[] = []
  const pauses: { ms: number; end: () => void }[] = []
  let locked = false

  function openTab() {
    const tab = { visible: true, looks: 0, asked: 0, hide() {}, show() {}, close() {} }
    let own: ((lookAgain: boolean | undefined) => void) | undefined
    let onHide = () => {}
    let onShow = () => {}
    const surroundings: Surroundings = {
      isVisible: () => tab.visible,
      whenVisible: () =>
        new Promise(resolve => {
          onShow = resolve
          if (tab.visible) resolve()
        }),
      onHidden(act) {
        onHide = act
        return () => {}
      },
      pause: ms => new Promise(end => pauses.push({ ms, end })),
      async withLock(work) {
        if (locked) return false
        locked = true
        await work()
        locked = false
        return true
      },
      stopWaiting: () => own?.(undefined)
    }
    tab.hide = () => {
      tab.visible = false
      onHide()
    }
    tab.show = () => {
      tab.visible = true
      onShow()
    }
    tab.close = keepLive(
      {
        watch: () =>
          new Promise(resolve => {
            tab.asked++
            own = lookAgain => {
              own = undefined
              waits.splice(waits.indexOf(answer), 1)
              resolve(lookAgain)
            }
            const answer = own
            waits.push(answer)
          }),
        look: async () => tab.looks++
      },
      surroundings
    )
    return tab
  }

  const settle = () => new Promise(resolve => setImmediate(resolve))
  return {
    openTab,
    settle,
    waits,
    /** Every pause of at most so many milliseconds ends. */
    async pass(ms: number) {
      for (const pause of pauses.splice(0)) pause.ms <= ms ? pause.end() : pauses.push(pause)
      await settle()
    },
    async answer(lookAgain: boolean | undefined) {
      for (const wait of [...waits]) wait(lookAgain)
      await settle()
    }
  }
}

test('of seven tabs one waits, the others ask now and then, and none hangs', async () => {
  const browser = aBrowser()
  const tabs = Array.from({ length: 7 }, browser.openTab)
  await browser.settle()
  assert.equal(browser.waits.length, 1)

  await browser.answer(true)
  await browser.pass(300)
  assert.deepEqual(
    tabs.map(tab => tab.looks),
    [1, 0, 0, 0, 0, 0, 0]
  )
  await browser.pass(20_000)
  assert.deepEqual(
    tabs.map(tab => tab.looks),
    [1, 1, 1, 1, 1, 1, 1]
  )
  assert.equal(browser.waits.length, 1)
})

test('when the tab that waits is closed, another one waits in its place', async () => {
  const browser = aBrowser()
  const [first, second] = [browser.openTab(), browser.openTab()]
  await browser.settle()
  first.close()
  await browser.settle()
  assert.equal(browser.waits.length, 0)
  await browser.pass(20_000)
  assert.equal(browser.waits.length, 1)
  assert.equal(second.asked, 1)
})

test('a hidden tab lets go of its wait and asks nothing until somebody looks at it again', async () => {
  const browser = aBrowser()
  const tab = browser.openTab()
  await browser.settle()
  tab.hide()
  await browser.settle()
  await browser.pass(20_000)
  assert.deepEqual([browser.waits.length, tab.looks], [0, 0])
  tab.show()
  await browser.settle()
  assert.deepEqual([browser.waits.length, tab.looks], [1, 1])
})

test('a tab that waits gives the others their turn after about five minutes', async () => {
  const browser = aBrowser()
  const [first, second] = [browser.openTab(), browser.openTab()]
  await browser.settle()
  for (let waits = 0; waits < 6; waits++) {
    await browser.answer(false)
    await browser.pass(300)
  }
  await browser.pass(20_000)
  assert.ok(first.asked >= 6)
  assert.equal(first.looks, 0, 'time that passed is no reason to look')
  assert.ok(second.looks > 0)
})

test('a server that is away is asked again after a while, not in a loop', async () => {
  const browser = aBrowser()
  const tab = browser.openTab()
  await browser.settle()
  await browser.answer(undefined)
  assert.deepEqual([tab.asked, browser.waits.length], [1, 0])
  await browser.pass(20_000)
  assert.deepEqual([tab.asked, tab.looks], [2, 1])
})
