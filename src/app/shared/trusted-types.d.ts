/** Trusted Types (W3C), absent in some browsers we support. */
interface TrustedScriptURL {
  readonly brand: 'TrustedScriptURL'
}
interface TrustedTypePolicy {
  createScriptURL(address: string): TrustedScriptURL
}
interface Window {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(address: string): string }): TrustedTypePolicy
  }
}
