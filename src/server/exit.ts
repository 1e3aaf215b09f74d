/** Every way the program ends, with the code it ends with and the sentence it prints to stderr. */
export const exits = {
  'settings-misunderstood': { code: 64, sentence: 'A setting was not understood.' },
  'port-taken': { code: 69, sentence: 'Another program is already using this port. Choose another with --port.' },
  'address-unusable': { code: 68, sentence: 'This machine cannot listen on that address. Check --host.' },
  'not-writable': { code: 73, sentence: 'The data folder cannot be written. Check --data and who owns the folder.' },
  held: { code: 75, sentence: 'Another process of this program is using the data folder. Stop it first.' },
  newer: { code: 65, sentence: 'The data was written by a newer version of this program. Install that version.' },
  'not-ours': {
    code: 66,
    sentence: 'The data folder holds a file called elevenses.db that this program did not write.'
  },
  'not-a-demo': {
    code: 71,
    sentence: 'The data folder holds a scheme that --demo did not set up. Choose an empty folder with --data.'
  },
  'seed-failed': { code: 70, sentence: 'The demonstration could not be set up.' }
} as const satisfies Record<string, { code: number; sentence: string }>

export type Exit = keyof typeof exits
