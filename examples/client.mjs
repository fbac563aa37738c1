#!/usr/bin/env node
// Drive a goshd from Node, which cannot pass descriptors: client.mjs SOCKET run
// CODE, or client.mjs SOCKET complete LINE. run streams its own standard input,
// output and error, and exits as the code did. The protocol is told in
// spec/PROTOCOL.md, from section 12 on.
import { connect } from 'node:net'
export class Shell {
  #socket; #rest = Buffer.alloc(0); #last = 0; #open = new Map()

  // open connects and says HELLO; contract is what the server promises.
  static async open(path) {
    const shell = new Shell()
    shell.#socket = connect(path)
    shell.#socket.on('data', data => shell.#take(data))
    for (const how of ['error', 'close']) shell.#socket.on(how, error => shell.#end(error || new Error('the server has gone')))
    shell.contract = await shell.ask('HELLO', { version: 1, client: 'client.mjs' })
    return shell
  }

  // ask makes a request and returns the answer's object. Requests overlap.
  ask(verb, text = {}, on = {}) {
    const id = ++this.#last
    on.id?.(id)
    this.#send(`${id} ${verb} ${JSON.stringify(text)}`)
    return new Promise((resolve, reject) => this.#open.set(id, { resolve, reject, ...on }))
  }

  async run(code, input, stdout, stderr) {
    let id
    const show = to => data => to.write(data) || this.#hold(this.#socket, to)
    const answer = this.ask('ECMD', { code, stdin: 'stream', stdout: 'stream', stderr: 'stream' }, { id: n => { id = n }, STDOUT: show(stdout), STDERR: show(stderr) })
    input.on('data', data => this.#send(`${id} STDIN `, data) || this.#hold(input, this.#socket))
    input.on('end', () => this.#send(`${id} STDIN`))
    return answer.finally(() => input.destroy())
  }

  close() { this.#socket.end() }

  // #hold takes nothing more from one stream until the other has room.
  #hold(from, to) { from.pause(); to.once('drain', () => from.resume()) }

  // #send sends a netstring, and returns false if the next one should wait.
  #send(text, data = Buffer.alloc(0)) {
    const body = Buffer.concat([Buffer.from(text), data])
    return this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body, Buffer.from(',')]))
  }

  #take(data) {
    this.#rest = Buffer.concat([this.#rest, data])
    for (let colon; (colon = this.#rest.indexOf(':')) > 0;) {
      const end = colon + 1 + Number(this.#rest.subarray(0, colon))
      if (!(this.#rest.length > end)) return
      this.#message(this.#rest.subarray(colon + 1, end))
      this.#rest = this.#rest.subarray(end + 1)
    }
  }

  // #message is ID WORD TEXT: OK or FAIL with an object, ERROR, or what comes before.
  #message(message) {
    const [, id, word] = /^(\d+) ([A-Z]+) ?/.exec(message.toString('latin1', 0, 40)) ?? [, 0, 'ERROR']
    const request = this.#open.get(Number(id)), text = message.subarray(`${id} ${word} `.length)
    if (word === 'OK' || word === 'FAIL') this.#open.delete(Number(id)), request?.resolve(JSON.parse(text))
    else if (word === 'ERROR') this.#open.delete(Number(id)), request?.reject(new Error(text))
    else request?.[word]?.(text)
  }

  #end(error) { for (const { reject } of this.#open.values()) reject(error) }
}
// bytes is a byte string of an answer: a string, or what is no UTF-8 in base64.
const bytes = value => Buffer.from(value.b64 ?? value, value.b64 === undefined ? 'utf8' : 'base64')
const [, , path, verb, text] = process.argv
try {
  const shell = await Shell.open(path)
  if (verb === 'run') process.exitCode = (await shell.run(text, process.stdin, process.stdout, process.stderr)).exit_code
  else for (const { value } of (await shell.ask('COMPLETE', { line: text })).values) process.stdout.write(Buffer.concat([bytes(value), bytes('\n')]))
  shell.close()
} catch (error) {
  console.error(`client.mjs: ${error.message}`)
  process.exit(1)
}
