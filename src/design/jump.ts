interface Click {
  preventDefault(): void
  readonly currentTarget: HTMLElement
}

/**
 * Moves to a part of the page without touching the address: in the app the fragment holds the scheme id, and no
 * address may name a thing. Without JavaScript the link's own href does the same.
 */
export function jumpTo(id: string): (click: Click) => void {
  return click => {
    const target = click.currentTarget.ownerDocument.getElementById(id)
    if (!target) return
    click.preventDefault()
    target.focus()
    target.scrollIntoView({ block: 'center' })
  }
}
