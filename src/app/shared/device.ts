const browsers = [
  ['Edge', /\bEdg/],
  ['Samsung Internet', /\bSamsungBrowser/],
  ['Opera', /\bOPR\//],
  ['Firefox', /\bFirefox|\bFxiOS/],
  ['Chrome', /\bChrome|\bCriOS/],
  ['Safari', /\bSafari/]
] as const

const systems = [
  ['Android', /\bAndroid/],
  ['iPhone', /\biPhone/],
  ['iPad', /\biPad/],
  ['Windows', /\bWindows/],
  ['Mac', /\bMac OS/],
  ['Chromebook', /\bCrOS/],
  ['Linux', /\bLinux/]
] as const

/** `Firefox on Windows`: as much as a person needs to say "that was me", and no more. */
export function nameDevice(userAgent: string): string {
  const browser = browsers.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'a browser'
  const system = systems.find(([, pattern]) => pattern.test(userAgent))?.[0]
  return system ? `${browser} on ${system}` : browser
}

export const deviceName = (): string => nameDevice(navigator.userAgent)
