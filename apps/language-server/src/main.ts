import { processor } from 'remark-edisi-citations'
import { createUnifiedLanguageServer } from 'unified-language-server'
import { readArguments } from './read-arguments.ts'

const asked = readArguments(process.argv.slice(2))
if (asked.type === 'serve') {
  createUnifiedLanguageServer({
    configurationSection: 'edisi',
    // Quick fixes are what a message of the plugin expects (its `add-message.ts`).
    // The plugin of the user's own project is taken where there is one, else the one that is within.
    processorName: 'remark-edisi-citations',
    processorSpecifier: 'processor',
    defaultProcessor: processor,
  })
} else {
  // A protocol runs on standard output once it serves; what is said instead of serving goes to a person.
  console[asked.isFault ? 'error' : 'log'](asked.words)
  process.exitCode = asked.isFault ? 2 : 0
}
