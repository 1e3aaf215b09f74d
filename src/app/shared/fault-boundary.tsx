import { Component, type ComponentChildren } from 'preact'
import { Button } from '../../design/button/button.tsx'
import { Page } from '../../design/page/page.tsx'

/** A page that cannot be drawn is replaced by one that says so: never a blank one, never a word about its content. */
export class FaultBoundary extends Component<{ children: ComponentChildren }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static override getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(error: unknown) {
    reportError(error)
  }

  override render() {
    return this.state.hasFailed ? <FaultPage /> : this.props.children
  }
}

const FaultPage = () => (
  <Page name="Elevenses">
    <h1 tabIndex={-1} data-page-heading>
      Something went wrong in the program
    </h1>
    <p>
      It was not something you did. What you had sent or saved is safe. What stood in a box and was not saved is gone.
    </p>
    <p>Load the page again and open your private space with your six words.</p>
    <Button onClick={() => location.reload()}>Load the page again</Button>
  </Page>
)
