/** One of the figures that a relay gives for monitoring, rounded down; NaN where it gives none of that name. */
export async function figure(port: number, name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: 'close' } })).text()
  return Number(new RegExp(`^hourboard_${name} (\\d+)`, 'm').exec(text)?.[1])
}
