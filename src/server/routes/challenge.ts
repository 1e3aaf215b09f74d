import type { Hono } from 'hono'
import { endpoints } from '../../wire/endpoints.ts'
import { challengeBytes } from '../../wire/proof.ts'
import type { ProofGuard } from '../guards/proof.ts'
import { call } from './call.ts'

export function challengeRoutes(app: Hono, proofs: ProofGuard): void {
  app.post(
    endpoints.challenge.path,
    call('challenge', async () => challengeBytes(proofs.challenge()))
  )
}
