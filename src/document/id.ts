declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

/** Twelve random letters and digits (60 bits): never the same twice on one board, on however many phones. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('')
}
