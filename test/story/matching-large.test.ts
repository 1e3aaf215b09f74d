import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../lib/browser.ts'
import { servePlanPage } from '../lib/plan-page.ts'
import { newVisitor, type Visitor } from '../lib/visitor.ts'

let browser: Browser
let served: Awaited<ReturnType<typeof servePlanPage>>

before(async () => {
  served = await servePlanPage()
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  served.close()
})

async function plansFor(mentees: number, mentors: number, prepare = async (_: Visitor) => {}): Promise<Visitor> {
  const lead = await newVisitor(browser, served.url)
  await prepare(lead)
  await lead.go(`/?mentees=${mentees}&mentors=${mentors}`)
  await lead.at('Plan the waiting list')
  return lead
}

async function assertWorkers({ page }: Visitor, isRight: (count: number) => boolean, said: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (isRight(page.workers().length)) return
    await page.waitForTimeout(25)
  }
  assert.fail(`${said}: ${page.workers().length} workers`)
}

test('Priya stops a plan of thousands in its middle, every worker ends, and the page answers at once', async () => {
  const lead = await plansFor(8000, 2400)
  const stop = lead.page.getByRole('button', { name: 'Stop' })
  for (const again of [false, true]) {
    if (again) await lead.press('Plan again')
    await stop.waitFor()
    await assertWorkers(lead, count => count > 1, 'helpers share the work')
    if (!again) await lead.findsItSound('lead-plan-under-way')
    await stop.click()
    await lead.sees('You stopped it before it was done.')
    await assertWorkers(lead, count => count === 0, 'nobody goes on working')
    assert.equal(await stop.count(), 0)
  }
  await lead.leave()
})

test('a helper that is lost on its way is a failure with a name, and planning again finds another', async () => {
  let lost = 0
  const lead = await plansFor(2000, 600, async ({ page }) => {
    await page.route(/search\.worker/, route => (lost++ === 0 ? route.abort() : route.continue()))
  })
  await lead.sees('a part of the program did not arrive or ended too soon')
  await assertWorkers(lead, count => count === 0, 'the others are ended')
  await lead.press('Plan again')
  await lead.sees(/^\d+ of 2000 people would have somebody\./)
  await lead.sees('Proved: no other plan')
  await lead.context.close()
})

test('of many pairs the first fifty are shown, everybody is found by name, and a slider is followed by one worker', async () => {
  const lead = await plansFor(300, 100)
  await lead.sees(/^\d+ of 300 people would have somebody\./)
  const keep = lead.page.getByRole('button', { name: /^Keep these two together/ })
  assert.equal(await keep.count(), 50)
  await assertWorkers(lead, count => count === 1, 'one worker is enough')
  await lead.findsItSound('lead-plan-many')
  await lead.press(/^Show 50 more/)
  assert.equal(await keep.count(), 100)
  const heading = lead.page.getByRole('list').first().getByRole('heading')
  const name = (await heading.nth(60).textContent()) ?? ''
  await lead.write('Find a person', name)
  assert.deepEqual([...new Set(await heading.allTextContents())], [name])
  const other =
    (
      await lead.page
        .getByText(/, fits \d+ of 100/)
        .first()
        .textContent()
    )?.split(', fits')[0] ?? ''
  await lead.write('Find a person', '')
  await lead.press(/^Why not another\?/)
  await lead.write(/^Why not with another: /, other)
  await lead.press(other)
  const said = lead.page.getByRole('status').filter({ has: lead.page.getByRole('heading', { name: other }) })
  await said.getByRole('paragraph').filter({ hasText: /\.$/ }).first().waitFor()
  await lead.press('Close this')
  await lead.page.getByText('Try out what counts how much').click()
  const slider = lead.page.getByRole('slider', { name: 'Good at what is needed' })
  await slider.focus()
  for (let steps = 0; steps < 9; steps++) await lead.page.keyboard.press('ArrowLeft')
  await lead.sees(/^\d+ people would be served worse, these most of all:/)
  await lead.sees(/^and \d+ more$/)
  // Past the scheme's own weight, and back to it: the panel stays open and nothing is tried any more.
  for (let steps = 0; steps < 9; steps++) await lead.page.keyboard.press('ArrowRight')
  await lead.page.getByText(/would be served worse/).waitFor({ state: 'detached' })
  assert.ok(await slider.isVisible())
  await lead.leave()
})
