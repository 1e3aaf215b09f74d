import { signal } from '@preact/signals'
import { Radios } from '../../design/choices/choices.tsx'

/** Shared until somebody says otherwise: the careful answer is the one that needs no answer. */
export const device = signal<'shared' | 'own'>('shared')
export const isOwnDevice = (): boolean => device.value === 'own'

/** The first question at any desk. Either way nothing is kept on the device; it shapes what is advised. */
export function DeviceQuestion() {
  return (
    <Radios
      id="device"
      label="What are you using?"
      inline
      value={device.value}
      onChange={value => {
        device.value = value === 'own' ? 'own' : 'shared'
      }}
      options={[
        { value: 'shared', label: 'A shared or work computer' },
        { value: 'own', label: 'My own device' }
      ]}
    />
  )
}

export const DeviceAdvice = () =>
  isOwnDevice() ? (
    <p>Nothing is kept on this device. Closing the tab closes your private space.</p>
  ) : (
    <p>
      Nothing is kept on this computer. Close the tab when you have finished: that closes your private space. Loading
      the page again asks for your words again.
    </p>
  )
