import { sidenoteCss } from './sidenote-css.ts'

/**
 * The script of a web page: on a wide screen it lets notes stand beside their calls; it shows what a citation or the call of a note leads to beside it, and marks the present
 * place in the contents. Without it both are plain links. A card opens by hovering or by keyboard focus, stays while it
 * is pointed at or focused, and Escape closes it (WCAG 2.2, 1.4.13).
 */
export const pageScript = `(() => {
  'use strict'
  const targetOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (CSS.supports('top: anchor(top)')) {
    let above = '--none'
    const seen = new Set()
    document.querySelectorAll('main a[role=doc-noteref]').forEach((call, order) => {
      const note = targetOf(call)
      if (!note || seen.has(note)) return
      seen.add(note)
      call.style.setProperty('anchor-name', '--call-' + order)
      note.style.setProperty('anchor-name', '--note-' + order)
      note.style.setProperty('position-anchor', '--call-' + order)
      note.style.setProperty('--above', above)
      above = '--note-' + order
    })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(${JSON.stringify(sidenoteCss)})
    document.adoptedStyleSheets.push(sheet)
  }
  const card = document.createElement('div')
  card.className = 'card'
  card.popover = 'manual'
  let owner, timer
  const hide = () => {
    clearTimeout(timer)
    if (owner) card.hidePopover()
    card.remove()
    owner = undefined
  }
  const show = (link) => {
    clearTimeout(timer)
    if (owner === link) return
    hide()
    const target = targetOf(link)
    if (!target || !card.showPopover || getComputedStyle(target).position === 'absolute') return
    const copy = target.cloneNode(true)
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
    // A single way back would lead to where the reader is.
    for (const back of copy.querySelectorAll('.back')) if (back.querySelectorAll('a').length < 2) back.remove()
    card.replaceChildren(...copy.childNodes)
    link.after(card)
    card.showPopover()
    owner = link
    const at = link.getClientRects()[0]
    const room = document.documentElement.clientWidth - card.offsetWidth - 16
    const isAbove = at.bottom + card.offsetHeight + 16 > innerHeight && at.top > card.offsetHeight + 16
    card.style.left = Math.max(16, Math.min(at.left, room)) + scrollX + 'px'
    card.style.top = (isAbove ? at.top - card.offsetHeight - 6 : at.bottom + 6) + scrollY + 'px'
  }
  const later = (act, delay) => {
    clearTimeout(timer)
    timer = setTimeout(act, delay)
  }
  for (const link of document.querySelectorAll('main a[role=doc-biblioref], main a[role=doc-noteref]')) {
    link.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && later(() => show(link), 150))
    link.addEventListener('pointerleave', () => later(hide, 250))
    link.addEventListener('focus', () => link.matches(':focus-visible') && show(link))
    link.addEventListener('blur', (event) => card.contains(event.relatedTarget) || hide())
    link.addEventListener('click', hide)
  }
  card.addEventListener('pointerenter', () => clearTimeout(timer))
  card.addEventListener('pointerleave', () => later(hide, 250))
  card.addEventListener('focusout', (event) => card.contains(event.relatedTarget) || hide())
  card.addEventListener('click', (event) => event.target.closest('a') && hide())
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !owner) return
    const link = card.contains(document.activeElement) && owner
    hide()
    if (link) link.focus()
  })
  const places = [...document.querySelectorAll('.contents a')]
    .map((link) => ({ link, target: targetOf(link) }))
    .filter((place) => place.target)
  const contents = document.querySelector('.contents')
  const reveal = (link) => {
    const [box, view] = [link.getBoundingClientRect(), contents.getBoundingClientRect()]
    if (box.top < view.top || box.bottom > view.bottom) contents.scrollTop += box.top - view.top - view.height / 3
  }
  const mark = () => {
    let current
    for (const place of places) {
      if (place.target.getBoundingClientRect().top > innerHeight * 0.3) break
      current = place
    }
    for (const place of places) {
      if (place === current) {
        place.link.setAttribute('aria-current', 'true')
        reveal(place.link)
      } else place.link.removeAttribute('aria-current')
    }
  }
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70%' })
  for (const place of places) observer.observe(place.target)
})()`
