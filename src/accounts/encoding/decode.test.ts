import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode.js';

const arabic =
  'قال مسؤولون محليون إن نحو 3200 عائلة نقلت إلى المدارس بعد أن ارتفع منسوب النهر.\nوأضاف المحافظ أن 14 شخصا قتلوا.';
const french =
  'Près de 3 200 familles ont été déplacées, dit le préfet. « Jamais vu ça », dit Hélène — 14 morts.';
const english = 'The governor said “some 3,200 families” were moved — 14 were killed. It’s the worst flood.';
const german =
  'Nach Angaben des Gouverneurs wurden 3200 Familien in Sicherheit gebracht; für Größeres fehlt Geld.';
const russian = 'По словам губернатора, около 3200 семей были переселены; погибли 14 человек.';
const polish =
  'Około 3200 rodzin zostało przesiedlonych po powodzi w mieście Łódź, zginęło czternaście osób.';
const japanese = '知事は、洪水の後に約3200世帯が移動したと述べた。死者は14人に上った。';

describe('decodeBytes reads', () => {
  it.each([
    ['utf-8', arabic],
    ['utf-16le', english],
    ['utf-16be', english],
    ['utf-16le', arabic],
    ['utf-16be', arabic],
    ['windows-1256', arabic],
    ['iso-8859-6', arabic],
    ['windows-1252', french],
    ['windows-1252', english],
    ['iso-8859-1', german],
    ['iso-8859-15', german],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['iso-8859-5', russian],
    ['iso-8859-2', polish],
    ['windows-1250', polish],
    ['shift_jis', japanese],
  ])('%s without a mark', (encoding, text) => {
    expect(decodeBytes(encode(text, encoding))).toMatchObject({ ok: true, text });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    '%s by its mark, which goes',
    (encoding) => {
      const bytes = encode(arabic, encoding, { addBOM: true });
      expect(decodeBytes(bytes)).toEqual({ ok: true, text: arabic, encoding });
    },
  );

  it('a short word in an older encoding', () => {
    expect(decodeBytes(bytesOf('caf\xe9'))).toMatchObject({ text: 'café' });
    expect(decodeBytes(bytesOf('na\xefve \x96 \x93so\x94'))).toMatchObject({ text: 'naïve – “so”' });
  });

  it('a declared encoding before a guessed one', () => {
    const bytes = encode('Łódź i Żory', 'iso-8859-2');
    expect(decodeBytes(bytes, 'iso-8859-2')).toMatchObject({ text: 'Łódź i Żory', encoding: 'iso-8859-2' });
  });
});

describe('decodeBytes refuses', () => {
  it.each([
    ['stray bytes among ASCII', 'bad \xc3\x28 text \xff\xfe here', 'byte 5 (line 1)'],
    ['one broken character in UTF-8', 'first\nCaf\xc3\xa9s \xe2\x28', 'byte 14 (line 2)'],
    ['a text cut off inside a character', 'the end of it \xe2\x80', 'byte 16'],
    ['undefined bytes', 'hello \x81\x8d world', 'byte 6'],
  ])('%s', (_, content, where) => {
    const decoded = decodeBytes(bytesOf(content));
    expect(decoded).toMatchObject({ ok: false, reason: 'encoding' });
    expect(decoded.ok ? '' : decoded.message).toContain(where);
  });

  it.each([
    ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'PDF'],
    ['an Office document', 'PK\x03\x04\x14\x00', 'Office'],
    ['an image', '\x89PNG\r\n\x1a\n\x00\x00', 'PNG'],
    ['a program', '\x7fELF\x02\x01\x01\x00', 'program'],
    ['zeros in a text', 'one line\x00 of text and more', 'zero'],
    ['control characters', '\x01\x02\x03\x04abc', 'control'],
  ])('%s', (_, content, word) => {
    const decoded = decodeBytes(bytesOf(content));
    expect(decoded).toMatchObject({ ok: false, reason: 'binary' });
    expect(decoded.ok ? '' : decoded.message).toContain(word);
  });
});

function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (char) => char.charCodeAt(0));
}
