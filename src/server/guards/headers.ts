/**
 * Nothing may be loaded from elsewhere, framed, embedded, sniffed or told on. Trusted Types: no string becomes script
 * or markup; the one policy returns only addresses of our own workers.
 */
export const securityHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types elevenses'
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), hid=(), ' +
    'midi=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=(), idle-detection=()'
} as const

/** For calls and for desks: nothing of them stays behind in a browser or a proxy. */
export const unkeptHeaders = { ...securityHeaders, 'cache-control': 'no-store' } as const
