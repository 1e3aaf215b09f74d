import { startShell } from './shared/shell.tsx'

void startShell(async () => (await import('./mentee/ask-shell.tsx')).AskShell)
