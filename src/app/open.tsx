import { startShell } from './shared/shell.tsx'

const Placeholder = () => <h1>Open</h1>

void startShell(async () => Placeholder)
