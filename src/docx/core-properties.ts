import type { DocumentMeta } from '../document/document.ts';
import { escapeXml } from '../xml/escape.ts';
import { element, XML_DECLARATION } from './xml.ts';

/**
 * docProps/core.xml: title, organ, keywords, language and dates. The dates are the content's, never the clock's, so
 * that the same content gives the same bytes.
 */
export function corePropertiesPart(meta: DocumentMeta): string {
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
      text('dc:title', meta.title),
      text('dc:subject', meta.subject),
      text('dc:creator', meta.organ),
      text('cp:keywords', meta.keywords.join('；')),
      text('dc:language', meta.language),
      text('cp:lastModifiedBy', meta.organ),
      date('dcterms:created', meta.made),
      date('dcterms:modified', meta.made),
    )
  );
}

function text(name: string, content: string): string {
  return element(name, {}, escapeXml(content));
}

function date(name: string, instant: string): string {
  return element(name, { 'xsi:type': 'dcterms:W3CDTF' }, instant);
}
