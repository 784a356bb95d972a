/** How a text of a Word file looks; sizes in half points, colours as in `B93F0A`. */
export interface Look {
  readonly font?: string
  readonly size?: number
  readonly color?: string
  readonly bold?: boolean
  readonly italics?: boolean
  readonly strike?: boolean
  /** A new line before it. */
  readonly break?: boolean
}

/** How a paragraph is set; lengths in twentieths of a point. */
export interface Setting {
  readonly style?: 'Title' | 'Heading2'
  readonly numbered?: boolean
  readonly ruled?: boolean
  readonly before?: number
  readonly after?: number
  readonly hanging?: number
}

/** What XML cannot hold is left out. */
export function escaped(text: string): string {
  const held = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  return held.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A text of one look. The format wants what describes it in this order. */
export function run(text: string, { font, size, color, bold, italics, strike, break: broken }: Look = {}): string {
  const look = [
    font && `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`,
    bold && '<w:b/>',
    italics && '<w:i/>',
    strike && '<w:strike/>',
    color && `<w:color w:val="${color}"/>`,
    size && `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ]
  const said = escaped(text).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')
  return `<w:r>${within('w:rPr', look)}${broken ? '<w:br/>' : ''}<w:t xml:space="preserve">${said}</w:t></w:r>`
}

export function paragraph(runs: readonly string[], { style, numbered, ruled, before, after, hanging }: Setting = {}): string {
  const setting = [
    style && `<w:pStyle w:val="${style}"/>`,
    style === 'Heading2' && '<w:keepNext/>',
    numbered && '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ruled && '<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="C9C2B6"/></w:pBdr>',
    (before || after) && `<w:spacing${before ? ` w:before="${before}"` : ''} w:after="${after ?? 60}"/>`,
    hanging && `<w:ind w:left="${hanging}" w:hanging="${hanging}"/>`,
  ]
  return `<w:p>${within('w:pPr', setting)}${runs.join('')}</w:p>`
}

function within(tag: string, parts: readonly (string | number | false | undefined)[]): string {
  const held = parts.filter(Boolean).join('')
  return held && `<${tag}>${held}</${tag}>`
}
