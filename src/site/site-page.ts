/** What is answered at one path. */
export interface SitePage {
  readonly status: number
  readonly type: string
  readonly body: string
  /** Where it leads on to. */
  readonly location?: string
}
