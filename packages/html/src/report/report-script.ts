/**
 * The script of a report, which says everything without it: it opens the note that a link leads to, and shows which note
 * and which words belong together when either is pointed at or has the focus.
 */
export const reportScript = `(() => {
  'use strict'
  const targetOf = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)))
  const open = () => {
    const target = location.hash.length > 1 && targetOf(location.hash)
    if (!target) return
    if (target.localName === 'details') target.open = true
    const row = target.closest('.row')
    if (row && row.offsetParent === null) {
      document.getElementById('show_all').checked = true
      target.scrollIntoView()
    }
  }
  addEventListener('hashchange', open)
  open()
  const main = document.querySelector('main')
  const light = (event, isLit) => {
    const from = event.target.closest && event.target.closest('a.cite, .item')
    if (!from) return
    const other = from.localName === 'a' ? targetOf(from.hash) : document.getElementById(from.id.replace('about_', ''))
    if (other) other.classList.toggle('lit', isLit)
  }
  main.addEventListener('pointerover', (event) => light(event, true))
  main.addEventListener('pointerout', (event) => light(event, false))
  main.addEventListener('focusin', (event) => light(event, true))
  main.addEventListener('focusout', (event) => light(event, false))
})()`
