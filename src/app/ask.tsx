import { startShell } from './shared/shell.tsx'

const Placeholder = () => <h1>Ask</h1>

void startShell(async () => Placeholder)
