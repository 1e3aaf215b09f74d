/**
 * Whether a request may come from another machine although the server listens to this one only: through a proxy or a
 * tunnel that listens to the world. Whoever says so is believed; so is every name that is not of this machine, in Host
 * and in Origin. HTTP/1.0, which only proxies speak by now, arrives here with a Via (see `listen`).
 */
export function mayComeFromElsewhere(headers: Headers): boolean {
  const origin = headers.get('origin')
  return (
    !isOfThisMachine(`http://${headers.get('host') ?? ''}`) ||
    (origin !== null && !isOfThisMachine(origin)) ||
    [...headers.keys()].some(name => forwarding.test(name))
  )
}

const forwarding =
  /^(forwarded|via|x-forwarded(-.*)?|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-(for|host)|x-proxyuser-ip|true-client-ip|client-ip|cdn-loop|cf-.*|fly-.*|tailscale-.*|ngrok-.*)$/

const isOfThisMachine = (url: string): boolean => isLoopbackHost(URL.parse(url)?.hostname ?? '')

/** Whether only this machine can be meant. */
export const isLoopbackHost = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host)
