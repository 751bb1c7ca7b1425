import { expect, test } from 'vitest';
import { escapeXml } from '../../src/xml/escape.ts';
import { xpath } from '../support/xml.ts';

test('a text is read back as it was, in an element and in an attribute', () => {
  const text = `“<b class="x">&amp;'</b>” ]]> {{ "A" }}`;
  const xml = `<a b="${escapeXml(text)}">${escapeXml(text)}</a>`;
  expect(xpath(xml, ['string(/a)', 'string(/a/@b)'])).toEqual([text, text]);
});
