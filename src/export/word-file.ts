import { escaped } from './word-xml.ts'
import { zipOf } from './zip.ts'

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org'
const word = `xmlns:w="${office}/wordprocessingml/2006/main"`
const relations = `${office}/officeDocument/2006/relationships`
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const core = 'application/vnd.openxmlformats-package.core-properties+xml'

interface WordFile {
  readonly title: string
  /** Of its spelling, such as `en-GB`. */
  readonly language: string
  readonly font: string
  /** In half points. */
  readonly size: number
  readonly paragraphs: readonly string[]
}

/** A Word file (Office Open XML, ISO 29500) on A4 of paragraphs as `word-xml.ts` makes them. */
export function wordFile({ title, language, font, size, paragraphs }: WordFile): Uint8Array<ArrayBuffer> {
  const parts: readonly (readonly [path: string, type: string, xml: string])[] = [
    ['word/document.xml', `${content}.document.main+xml`, documentOf(paragraphs)],
    ['docProps/core.xml', core, coreOf(title)],
    ['word/styles.xml', `${content}.styles+xml`, stylesOf(language, font, size)],
    ['word/numbering.xml', `${content}.numbering+xml`, numbering],
  ]
  const types = parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('')
  return zipOf([
    [
      '[Content_Types].xml',
      `${declared}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types}</Types>`,
    ],
    ['_rels/.rels', related([[`${relations}/officeDocument`, 'word/document.xml'], [`${office}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml']])],
    ['word/_rels/document.xml.rels', related([[`${relations}/styles`, 'styles.xml'], [`${relations}/numbering`, 'numbering.xml']])],
    ...parts.map(([path, , xml]) => [path, declared + xml] as const),
  ])
}

function related(to: readonly (readonly [type: string, target: string])[]): string {
  const all = to.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join('')
  return `${declared}<Relationships xmlns="${office}/package/2006/relationships">${all}</Relationships>`
}

function documentOf(paragraphs: readonly string[]): string {
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1130" w:bottom="900" w:left="1130" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
  return `<w:document ${word}><w:body>${paragraphs.join('')}${page}</w:body></w:document>`
}

function coreOf(title: string): string {
  return `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Hourboard</dc:creator></cp:coreProperties>`
}

/** Title and heading by their own names, so that a table of contents finds them. */
function stylesOf(language: string, font: string, size: number): string {
  const style = (id: string, name: string, rest: string) => `<w:style w:type="paragraph" w:styleId="${id}"${rest === '' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${rest}</w:style>`
  const after = '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>'
  return [
    `<w:styles ${word}><w:docDefaults>`,
    `<w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${escaped(language)}"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    style('Normal', 'Normal', ''),
    style('Title', 'Title', after),
    style('Heading2', 'heading 2', `${after}<w:pPr><w:outlineLvl w:val="1"/></w:pPr>`),
    '</w:styles>',
  ].join('')
}

const numbering = `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
