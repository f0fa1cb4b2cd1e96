import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const server = fileURLToPath(new URL('../bin/edisi-language-server.js', import.meta.url))

/** A message of the protocol, as it came. */
export interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** A conversation with the built server over its standard input and output. */
export interface Conversation {
  readonly request: (method: string, params: unknown) => Promise<unknown>
  readonly notify: (method: string, params: unknown) => void
  /** The next diagnostics that are published, in the order in which they come. */
  readonly diagnostics: () => Promise<unknown>
  /** Ends it as a client does, and gives the exit code. */
  readonly end: () => Promise<number | null>
}

/** Begins a conversation as an editor does that has a folder open. */
export async function converse(folder: string): Promise<Conversation> {
  const child = spawn(process.execPath, [server, '--stdio'])
  onTestFinished(() => {
    child.kill()
  })
  const waiting = new Map<number, (result: unknown) => void>()
  const published: unknown[] = []
  const readers: ((params: unknown) => void)[] = []
  readMessages(child, (message) => {
    if (message.id !== undefined && message.method === undefined) waiting.get(message.id)?.(message.result)
    else if (message.id !== undefined) write(child, { id: message.id, result: null })
    else if (message.method === 'textDocument/publishDiagnostics') {
      const reader = readers.shift()
      if (reader) reader(message.params)
      else published.push(message.params)
    }
  })
  let count = 0
  const request = (method: string, params: unknown): Promise<unknown> => {
    count++
    const id = count
    write(child, { id, method, params })
    return new Promise((resolve) => {
      waiting.set(id, resolve)
    })
  }
  const notify = (method: string, params: unknown): void => write(child, { method, params })
  const workspaceFolders = [{ uri: `file://${folder}`, name: 'test' }]
  await request('initialize', { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders })
  notify('initialized', {})
  return {
    request,
    notify,
    diagnostics: () =>
      published.length > 0
        ? Promise.resolve(published.shift())
        : new Promise((resolve) => {
            readers.push(resolve)
          }),
    end: async () => {
      await request('shutdown', undefined)
      const ended = new Promise<number | null>((resolve) => {
        child.on('exit', resolve)
      })
      notify('exit', undefined)
      return ended
    },
  }
}

function write(child: ChildProcessWithoutNullStreams, message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message })
  child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

function readMessages(child: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let waiting = Buffer.alloc(0)
  child.stdout.on('data', (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes])
    for (;;) {
      const head = waiting.indexOf('\r\n\r\n')
      const [, length] = /Content-Length: (\d+)/i.exec(waiting.subarray(0, Math.max(head, 0)).toString()) ?? []
      if (length === undefined || waiting.length < head + 4 + Number(length)) return
      take(JSON.parse(waiting.subarray(head + 4, head + 4 + Number(length)).toString()))
      waiting = waiting.subarray(head + 4 + Number(length))
    }
  })
}
