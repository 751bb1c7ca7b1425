import type { DocumentMeta } from '../document/document.ts';
import { fileProperties } from '../document/file-properties.ts';
import { escapeXml } from '../xml/escape.ts';
import { element, XML_DECLARATION } from './xml.ts';

/** docProps/core.xml: title, organ, subject, keywords, language and dates. */
export function corePropertiesPart(meta: DocumentMeta): string {
  const { title, author, subject, keywords, language, made } = fileProperties(meta);
  return (
    XML_DECLARATION +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', title),
      text('dc:subject', subject),
      text('dc:creator', author),
      text('cp:keywords', keywords),
      text('dc:language', language),
      text('cp:lastModifiedBy', author),
      date('dcterms:created', made),
      date('dcterms:modified', made),
    )
  );
}

function text(name: string, content: string): string {
  return element(name, {}, escapeXml(content));
}

function date(name: string, instant: string): string {
  return element(name, { 'xsi:type': 'dcterms:W3CDTF' }, instant);
}
