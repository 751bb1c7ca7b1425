import type { FileProperties } from '../document/file-properties.ts';
import { escapeXml } from '../xml/escape.ts';

/** What the document says of itself; the same values stand in the information dictionary. */
export interface Properties extends Omit<FileProperties, 'made'> {
  readonly creator: string;
  readonly producer: string;
  readonly date: Date;
}

/** The XMP descriptions of a document's properties, every value escaped. PDF/A's own identification is pdfkit's. */
export function xmpDescriptions(properties: Properties): string {
  return [
    dublinCore(properties),
    description('xmp', 'http://ns.adobe.com/xap/1.0/', [
      element('xmp:CreatorTool', properties.creator),
      element('xmp:CreateDate', xmpDate(properties.date)),
      element('xmp:ModifyDate', xmpDate(properties.date)),
      element('xmp:MetadataDate', xmpDate(properties.date)),
    ]),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      element('pdf:Producer', properties.producer),
      element('pdf:Keywords', properties.keywords),
    ]),
    description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', [element('pdfuaid:part', '1')]),
    PDFUA_EXTENSION,
  ].join('\n');
}

function dublinCore({ title, author, subject, language }: Properties): string {
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return description('dc', 'http://purl.org/dc/elements/1.1/', [
    `<dc:title>${alternative(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${alternative(subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
  ]);
}

function description(prefix: string, namespace: string, elements: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">\n${elements.join('\n')}\n</rdf:Description>`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const xmpDate = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** PDF/A allows only properties it knows or that are declared: this declares pdfuaid:part (ISO 19005-2, 6.6.2.3.3). */
const PDFUA_EXTENSION = `<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
