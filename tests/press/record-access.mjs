// Loaded before the command (`--import`): writes each file that it opens, each address that it asks for and each process
// that it starts to the file that EDISI_ACCESS names, a line each, when it ends.
import childProcess from 'node:child_process'
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const lines = []
const { writeFileSync } = fs
const log = process.env.EDISI_ACCESS

watch(fs, ['readFileSync', 'readFile', 'openSync', 'open', 'createReadStream', 'opendirSync'], 'read')
watch(fs.promises, ['readFile', 'open', 'opendir'], 'read')
watch(dns, ['lookup', 'resolve'], 'network')
watch(net.Socket.prototype, ['connect'], 'network')
watch(childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'], 'process')
syncBuiltinESMExports()
process.on('exit', () => writeFileSync(log, lines.join('\n')))

function watch(object, names, kind) {
  for (const name of names) {
    const plain = object[name]
    object[name] = function (...words) {
      const [first, second] = words
      const isWrite = name.startsWith('open') && typeof second === 'string' && /^[wa]/.test(second)
      if (!isWrite) lines.push(`${kind} ${first}`)
      return plain.apply(this, words)
    }
  }
}
