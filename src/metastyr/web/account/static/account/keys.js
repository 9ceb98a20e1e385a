// Shows what needs a key only where the browser has keys, and says it when one was not used.
document.addEventListener('DOMContentLoaded', () => {
  if (!window.PublicKeyCredential) return
  for (const part of document.querySelectorAll('[data-needs-keys]')) part.hidden = false
  for (const part of document.querySelectorAll('[data-no-keys]')) part.hidden = true
})
document.addEventListener('allauth.error', (event) => {
  event.preventDefault()
  for (const part of document.querySelectorAll('[data-key-failed]')) {
    part.hidden = false
    part.focus()
  }
})
