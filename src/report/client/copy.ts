/** The button beside each summary puts it on the clipboard, and says so. */

export function copySummaries(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.mail button')) {
    const text = button.parentElement?.querySelector('textarea')
    if (!text) continue
    button.hidden = false
    button.addEventListener('click', async () => {
      const said = button.parentElement?.querySelector('[role=status]')
      const copied = await copy(text)
      if (said) said.textContent = copied ? 'Copied.' : 'Selected: copy it with the keyboard.'
    })
  }
}

/** A page opened from a disk may not be let at the clipboard: the text is then selected, for the reader to copy. */
async function copy(text: HTMLTextAreaElement): Promise<boolean> {
  text.select()
  try {
    await navigator.clipboard.writeText(text.value)
    return true
  } catch {
    return false
  }
}
