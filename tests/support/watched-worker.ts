import { appendFileSync } from 'node:fs'
import { onEveryStatement } from './statement-hook'

// Loaded into a thread of the press before its entry: writes down what its connection runs, a line of JSON each, before the thread answers.
const file = process.env.STATEMENTS_FILE
if (!file) throw new Error('there is no file to write the statements to')
onEveryStatement(({ text, parameters }) => appendFileSync(file, `${JSON.stringify({ text, parameters })}\n`))
