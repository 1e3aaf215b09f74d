const titles = /^(dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame)\.?$/i

/** What people call each other across a cup of tea: *Dr Priya Nair* is *Priya*. */
export const firstName = (name: string): string => name.split(/\s+/).find(part => part && !titles.test(part)) ?? name
