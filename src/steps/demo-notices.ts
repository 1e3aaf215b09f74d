import { addDays, type Day } from '../vocabulary/day.ts'
import type { Eligibility } from '../vocabulary/eligibility.ts'
import type { News } from '../vocabulary/news.ts'
import * as cast from './cast.ts'
import { type Desks, need } from './demo-stage.ts'
import type { Desk } from './desk.ts'
import { publish } from './publish.ts'
import type { World } from './world.ts'

/** What the office of the made-up scheme tells the world. */
export async function publishDemoNotices(world: World, desks: Desks): Promise<void> {
  const office = desks.get(cast.morgan.slug) as Desk
  const tell = (name: 'news' | 'eligibility', body: News | Eligibility) =>
    office.inTurn(() => publish(world, office, name, body))
  need(await tell('news', newsOn(world.today)))
  need(await tell('eligibility', eligibilityOn(world.today)))
}

const newsOn = (today: Day): News => ({
  items: [
    {
      id: 'managers-too' as never,
      on: today,
      title: 'Practice managers may ask too',
      text: 'From today mentoring is open to practice managers as well as to doctors and nurses. One of our mentors, **Idris Pugh**, is a manager himself: see [the mentors](/mentors).'
    },
    {
      id: 'kettle-on' as never,
      on: addDays(today, -40),
      title: 'The kettle is on',
      text: 'Two areas, two leads, four mentors. Mentors meet on the first Wednesday of every month to look at their own work. No names are said.'
    }
  ]
})

/** Nurses came later than doctors, managers later than nurses, and one area was two until a spring. */
function eligibilityOn(today: Day): Eligibility {
  const [tarnValley, saltmarshCoast] = [cast.areas[0].id, cast.areas[1].id]
  const merged = addDays(today, -230)
  return {
    groups: [
      {
        who: 'GPs, whatever your contract',
        more: 'Partners, salaried doctors, locums, retainers, and those on the way back to practice.',
        professions: ['gp']
      },
      {
        who: 'Doctors at the end of GP training',
        more: 'From the day your certificate of completion of training is issued.',
        professions: ['gp']
      },
      { who: 'Retired GPs who still hold a licence', professions: ['gp'] },
      { who: 'Nurses in general practice', professions: ['nurse'], from: addDays(today, -200) },
      { who: 'Practice managers', professions: ['manager'], from: today }
    ],
    codes: [
      { area: tarnValley, code: 'Z9T1M', name: 'Tarn and Fell', from: merged },
      { area: tarnValley, code: '99X', name: 'Upper Tarn', until: addDays(merged, -1) },
      { area: tarnValley, code: '99Y', name: 'Lower Tarn', until: addDays(merged, -1) },
      { area: saltmarshCoast, code: 'Z9S2M', name: 'Saltmarsh Coast' }
    ]
  }
}
