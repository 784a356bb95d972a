/** A pattern for any of these, each a pattern of its own, at whole words unless `bare`. */
export function anyOf(patterns: readonly string[], bare = false): RegExp {
  const any = patterns.join('|')
  return new RegExp(bare ? any : `\\b(?:${any})\\b`, 'i')
}

/** A list of words from a text of them. */
export function listed(text: string): string[] {
  return text.trim().split(/\s*\|\s*|\s*\n\s*/)
}
