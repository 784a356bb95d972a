/** How long the address of a file stays good for whatever takes it, in ms. */
const forTaking = 60_000

/**
 * Hands a file to the phone: as a download, which calendars and editors open, or by the share sheet of an installed app on iOS,
 * where nothing can be downloaded. Never rejects; `failed` also when somebody closes the sheet.
 */
export async function handFile(file: File): Promise<'saved' | 'shared' | 'failed'> {
  if ('standalone' in navigator && navigator.standalone === true && navigator.canShare?.({ files: [file] })) {
    return navigator.share({ files: [file] }).then(
      () => 'shared' as const,
      () => 'failed' as const,
    )
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), forTaking)
  return 'saved'
}
