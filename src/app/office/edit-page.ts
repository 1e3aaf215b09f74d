/** A page that edits one thing: while a scheme is set up, and again later at the office's desk. */
export interface EditPageProps<Value> {
  readonly value: Value
  readonly onChange: (more: Partial<Value>) => void
  /** *Continue* while setting up, *Publish* later. */
  readonly doneLabel: string
  readonly onDone: (value: Value) => void
  readonly onBack?: (() => void) | undefined
}
