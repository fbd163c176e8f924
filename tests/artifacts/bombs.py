"""Files that mean harm, each with what may be said of it."""
import struct
import zipfile
import zlib
from typing import Callable, NamedTuple

from artifacts import samples, zips
from artifacts.samples import ODF_NAMESPACES, W, XML, archive, odf, odf_content, pdf_file, pdf_stream, word_document, word_parts
from artifacts.zips import MEBIBYTE, deflated, repeated, stored

REFUSED = {"too-large", "out-of-memory", "timed-out", "document/limit"}  # bounded, one way or another
TEXT = {"text"}


class Bomb(NamedTuple):
    name: str
    ending: str
    make: Callable[[], bytes]
    outcomes: set


# --- DOCX as a zip archive ---

def usual(*without):
    return [deflated(name.encode(), content.encode()) for name, content in word_parts(word_document(samples.word_paragraph("x")))
            if name not in without]


def docx_of(entry):
    return zips.put_together(usual(entry.name.decode()) + [entry])


def zeros_in_text():
    head, tail = word_document("<w:p><w:r><w:t>|</w:t></w:r></w:p>").encode().split(b"|")
    return docx_of(repeated(b"word/document.xml", b"a " * (MEBIBYTE // 2), 1024, head, tail))


def nested():
    inner = samples.docx(10)
    for _ in range(20):
        inner = archive(word_parts(word_document(samples.word_paragraph("x")), ("word/embeddings/x.docx", inner)))
    return inner


DOCUMENT = b"word/document.xml"
ZIPS = [
    Bomb("1 GiB of zeros", "docx", lambda: docx_of(repeated(DOCUMENT, bytes(MEBIBYTE), 1024)), {"too-large"}),
    Bomb("1 GiB of words", "docx", zeros_in_text, {"too-large"}),
    Bomb("1 GiB of zeros in the content types", "docx",
         lambda: docx_of(repeated(b"[Content_Types].xml", bytes(MEBIBYTE), 1024)), REFUSED | {"damaged", "seen"}),
    Bomb("1 GiB of zeros in the styles", "docx", lambda: docx_of(repeated(b"word/styles.xml", bytes(MEBIBYTE), 1024)), {"too-large"}),
    Bomb("a thousand entries over one another", "docx",
         lambda: zips.put_together(usual() + [repeated(b"a", bytes(MEBIBYTE), 4)] + [
             zips.Entry(b"b%d" % i, bytes(4096), 8, 4 * MEBIBYTE, at=500) for i in range(1000)]), {"damaged"}),
    Bomb("entries that quote one another", "docx", lambda: zips.quoted(usual(), [b"q%03d" % i for i in range(100)]), {"damaged"}),
    Bomb("a size forged to be small", "docx", lambda: docx_of(repeated(DOCUMENT, bytes(MEBIBYTE), 300, size=10)), {"too-large", "damaged"}),
    Bomb("a size forged to be large", "docx", lambda: docx_of(deflated(DOCUMENT, b"<a/>", size=0xFFFFFFF0)), {"damaged"}),
    Bomb("a packed size beyond the end", "docx", lambda: docx_of(deflated(DOCUMENT, b"<a/>", packed_size=0x7FFFFFFF)), {"damaged"}),
    Bomb("a wrong checksum", "docx", lambda: docx_of(deflated(DOCUMENT, word_document("").encode(), checksum=1)), {"damaged"}),
    Bomb("100,000 entries", "docx", lambda: zips.put_together(usual() + [stored(b"n%06d" % i, b"") for i in range(100_000)]), {"too-large"}),
    Bomb("a table of contents that says 60,000", "docx", lambda: zips.put_together(usual(), 60_000), {"damaged", "too-large"}),
    Bomb("a table of contents that says 2^60", "docx", lambda: zips.put_together(usual(), 1 << 60), {"damaged", "too-large"}),
    Bomb("two entries of one name", "docx", lambda: zips.put_together(usual() + usual()), {"damaged"}),
    Bomb("encrypted entries", "docx", lambda: zips.put_together(
        [deflated(name.encode(), content.encode(), flags=1) for name, content in word_parts(word_document(""))]), {"encrypted", "seen"}),
    Bomb("an encrypted document", "docx", lambda: docx_of(deflated(DOCUMENT, word_document("").encode(), flags=1)), {"encrypted"}),
    Bomb("packed with LZMA", "docx", lambda: docx_of(zips.Entry(DOCUMENT, b"xx", 14)), {"unsupported", "seen"}),
    Bomb("documents in documents", "docx", nested, TEXT),
    Bomb("no document", "docx", lambda: zips.put_together(usual("word/document.xml")), {"damaged"}),
    Bomb("a link for a document", "docx", lambda: docx_of(stored(DOCUMENT, b"/etc/passwd", mode=0o120777)), {"damaged"}),
]


# --- XML ---

def word(body, head=XML, *more, **options):
    """Not packed, so that it is the XML that has to be refused, and not the archive for what it grows to."""
    return lambda: archive(word_parts(word_document(body() if callable(body) else body, head), *more, **options), zipfile.ZIP_STORED)


def doctype(subset, system=""):
    return f'<?xml version="1.0"?><!DOCTYPE d {system}[{subset}]>'


LAUGHS = '<!ENTITY e0 "ha">' + "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
paragraph = samples.word_paragraph
TABLE = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"


def nest(count, opening, closing, inner=""):
    return lambda: opening * count + inner + closing * count


def styles(lines):
    return "word/styles.xml", f'{XML}<w:styles xmlns:w="{W}">{lines}</w:styles>'


def style(number, parent):
    return (f'<w:style w:type="paragraph" w:styleId="s{number}"><w:name w:val="n{number}"/><w:basedOn w:val="s{parent}"/></w:style>')


def relation_to(target, mode=""):
    return samples.relations(("styles", "styles.xml"), ("footnotes", target), ("image", target)).replace("/>", f" {mode}/>")


XMLS = [
    Bomb("a billion laughs", "docx", word(paragraph("&e9;"), doctype(LAUGHS)), {"damaged"}),
    Bomb("an entity that is a file", "docx", word(paragraph("&x;"), doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')), {"damaged"}),
    Bomb("an entity that is our secret", "docx", word(paragraph("&x;"), doctype('<!ENTITY x SYSTEM "file://SECRET">')), {"damaged"}),
    Bomb("entities from elsewhere", "docx", word(paragraph("x"), doctype('<!ENTITY % p SYSTEM "http://localhost:9/x.dtd"> %p;')), {"damaged"}),
    Bomb("entities in the relations", "docx", word(paragraph("x"), main_relations=doctype(LAUGHS) + "<a>&e9;</a>"), TEXT | {"damaged"}),
    Bomb("a million levels", "docx", word(nest(1_000_000, "<w:r>", "</w:r>")), {"damaged"}),
    Bomb("a million levels without an end", "docx", word(nest(1_000_000, "<w:p>", "")), {"damaged"}),
    Bomb("an attribute of 20 MB", "docx", word(lambda: f'<w:p w:a="{"ab" * 10_000_000}"/>'), TEXT | REFUSED | {"damaged"}),
    Bomb("a name of 5 MB", "docx", word(lambda: f'<w:p><w:{"ab" * 2_500_000}/></w:p>'), TEXT | REFUSED | {"damaged"}),
    Bomb("100,000 attributes", "docx", word(lambda: f'<w:p {" ".join(f"a{i}=``" for i in range(100_000))}/>'.replace("`", '"')), TEXT | REFUSED),
    Bomb("100,000 attributes of one name", "docx", word(lambda: "<w:p " + 'a="" ' * 100_000 + "/>"), {"damaged"}),
    Bomb("a million paragraphs", "docx", word(lambda: paragraph("some words") * 1_000_000), TEXT | REFUSED),
    Bomb("200,000 different paragraphs", "docx", word(lambda: "".join(map(paragraph, map(samples.sentence, range(200_000))))), TEXT | REFUSED),
    Bomb("100,000 tables in tables", "docx", word(nest(100_000, *TABLE, paragraph("x"))), {"damaged"}),
    Bomb("60 tables in tables", "docx", word(nest(60, *TABLE, paragraph("x"))), TEXT | REFUSED),
    Bomb("100,000 lists of rising level", "docx", word(lambda: "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{i}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
        for i in range(100_000))), TEXT | REFUSED),
    Bomb("a million cells", "docx", word(lambda: "<w:tbl><w:tr>" + f"<w:tc>{paragraph('x')}</w:tc>" * 1_000_000 + "</w:tr></w:tbl>"), TEXT | REFUSED),
    Bomb("three million empty cells", "docx", word(lambda: "<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 3_000_000 + "</w:tr></w:tbl>"), TEXT | REFUSED),
    Bomb("a cell over four billion columns", "docx", word(
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="4294967295"/></w:tcPr>{paragraph("x")}</w:tc></w:tr></w:tbl>'), TEXT | REFUSED),
    Bomb("styles in a circle", "docx", word(paragraph("x", "s0"), XML, styles("".join(style(i, (i + 1) % 3) for i in range(3)))), TEXT),
    Bomb("a chain of 100,000 styles", "docx", word(
        lambda: paragraph("x", "s0") * 1000, XML, styles("".join(style(i, i + 1) for i in range(100_000)))), TEXT | REFUSED),
    Bomb("relations that lead out", "docx", word(paragraph("x"), main_relations=relation_to("../../../../etc/passwd")), TEXT | {"damaged"}),
    Bomb("relations to absolute files", "docx", word(paragraph("x"), main_relations=relation_to("file:///etc/passwd", 'TargetMode="External"')), TEXT | {"damaged"}),
    Bomb("relations in a circle", "docx", word(paragraph("x"), main_relations=relation_to("document.xml")), TEXT | {"damaged"}),
    Bomb("a document that leads out", "docx", word(paragraph("x"), main="../../../etc/passwd"), TEXT | {"damaged"}),
    Bomb("100,000 relations", "docx", word(paragraph("x"), main_relations=samples.relations(*[("image", f"media/{i}") for i in range(100_000)])), TEXT),
    Bomb("NUL and broken UTF-8", "docx", word("<w:p>\0</w:p>"), {"damaged"}),
    Bomb("terminal escapes", "docx", word(paragraph("one \u202e\u009b31m two \u200b") + paragraph("TBD [insert \u009b2J]")), TEXT),
    Bomb("a billion spaces", "odt", lambda: odf("text", odf_content("text", '<text:p>a<text:s text:c="999999999"/>b</text:p>' * 3)), TEXT | REFUSED),
    Bomb("a billion cells", "odt", lambda: odf("text", odf_content(
        "text", '<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell '
        'table:number-columns-repeated="999999999"><text:p>x</text:p></table:table-cell></table:table-row></table:table>')), TEXT | REFUSED),
    Bomb("laughs in ODT", "odt", lambda: odf("text", odf_content("text", "<text:p>&e9;</text:p>", doctype(LAUGHS))), {"damaged"}),
    Bomb("a secret in ODT", "odt", lambda: odf("text", odf_content(
        "text", "<text:p>&x;</text:p>", doctype('<!ENTITY x SYSTEM "file:///etc/passwd">'))), {"damaged"}),
    Bomb("100,000 lists in lists", "odt", lambda: odf("text", odf_content(
        "text", "<text:list><text:list-item>" * 100_000 + "</text:list-item></text:list>" * 100_000)), {"damaged"}),
    Bomb("a million spans", "odt", lambda: odf("text", odf_content("text", f"<text:p>{'<text:span>x </text:span>' * 1_000_000}</text:p>")), TEXT | REFUSED),
    Bomb("an encrypted ODT", "odt", lambda: odf("text", "\x12\x34", (
        "META-INF/manifest.xml", f'{XML}<manifest:manifest {ODF_NAMESPACES}><manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>")), {"encrypted"}),
    Bomb("9,000 slides", "pptx", lambda: archive(samples.pptx_parts([samples.slide("x")] * 9_000)), TEXT | REFUSED),
    Bomb("one slide 100,000 times", "pptx", lambda: archive(samples.pptx_parts([samples.slide("x")], (
        "ppt/presentation.xml", f'<p:presentation xmlns:p="{samples.P}" xmlns:r="{samples.R}"><p:sldIdLst>'
        f"{'<p:sldId r:id=`rId1`/>' * 100_000}</p:sldIdLst></p:presentation>".replace("`", '"'))), zipfile.ZIP_STORED), TEXT),
    Bomb("laughs in PPTX", "pptx", lambda: archive(samples.pptx_parts([doctype(LAUGHS) + "<a>&e9;</a>"])), {"damaged"}),
]


# --- PDF ---

def pdf_page(content, *more, resources=b"/Font << /F1 3 0 R >>", catalog=b""):
    """One page; objects of `more` begin with 6."""
    return pdf_file([b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalog, b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>", samples.PDF_FONT,
                     b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << %b >> >>" % resources,
                     content, *more])


def pdf_tree(*nodes):
    return lambda: pdf_file([b"<< /Type /Catalog /Pages 2 0 R >>", *nodes])


def packed(unit, times):
    """As zlib packs `unit` again and again, packed once."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    one = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 1
    for _ in range(times):
        checksum = zlib.adler32(unit, checksum)
    return b"x\xda" + one * times + packer.flush() + struct.pack(">I", checksum)


def packed_stream(unit, times):
    data = packed(unit, times)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(data), data)


def form(number):
    """A form that draws the form of that number, twice."""
    return pdf_stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> " % number)


def encrypted_pdf():
    whole = samples.pdf(1, trailer=f"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <{'41' * 32}> /U <{'42' * 32}> >>")
    return whole


LINE = b"BT /F1 11 Tf 72 700 Td (some words here) Tj ET\n"
FORMS = b"/XObject << /X 6 0 R >>"
ANY_END = {"text", "damaged", "no-text"} | REFUSED
PDFS = [
    Bomb("a stream of 1 GiB", "pdf", lambda: pdf_page(packed_stream(b" " * MEBIBYTE, 1024)), ANY_END),
    Bomb("text without an end", "pdf", lambda: pdf_page(packed_stream(LINE * 20_000, 100)), ANY_END),
    Bomb("a page tree that holds itself", "pdf", pdf_tree(b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"), ANY_END),
    Bomb("two page trees that hold each other", "pdf", pdf_tree(
        b"<< /Type /Pages /Count 9 /Kids [3 0 R] >>", b"<< /Type /Pages /Parent 2 0 R /Count 9 /Kids [2 0 R] >>"), ANY_END),
    Bomb("a million pages", "pdf", pdf_tree(
        b"<< /Type /Pages /Count 1000000 /Kids [%b] >>" % (b"3 0 R " * 1000), b"<< /Type /Pages /Parent 2 0 R /Count 1000 /Kids [%b] >>" % (b"4 0 R " * 1000),
        b"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 9 9] >>"), ANY_END),
    Bomb("a million pages in one list", "pdf", pdf_tree(
        b"<< /Type /Pages /Count 1000000 /Kids [%b] >>" % (b"3 0 R " * 1_000_000), b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"), ANY_END),
    Bomb("two billion pages", "pdf", pdf_tree(b"<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>", b"<< /Type /Page /Parent 2 0 R >>"), ANY_END),
    Bomb("a form that draws itself", "pdf", lambda: pdf_page(pdf_stream(b"/X Do"), form(6), resources=FORMS), ANY_END),
    Bomb("a chain of forms, each drawing two", "pdf", lambda: pdf_page(
        pdf_stream(b"/X Do"), *(form(7 + i) for i in range(40)), pdf_stream(LINE, b"/Subtype /Form /BBox [0 0 9 9] "), resources=FORMS), ANY_END),
    Bomb("a million brackets", "pdf", lambda: pdf_page(pdf_stream(b"x"), catalog=b"/X " + b"[" * 1_000_000), ANY_END | {"crashed"}),
    Bomb("a million brackets in a page", "pdf", lambda: pdf_page(pdf_stream(b"[" * 1_000_000)), ANY_END | {"crashed"}),
    Bomb("a page tree of 10,000 levels", "pdf", pdf_tree(
        *(b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (3 + i) for i in range(10_000)), b"<< /Type /Page >>"), ANY_END | {"crashed"}),
    Bomb("a table that follows itself", "pdf", lambda: samples.pdf(1, trailer="/Prev 9 /XRefStm 9"), ANY_END),
    Bomb("filters over filters", "pdf", lambda: pdf_page(
        b"<< /Length 3 /Filter [%b] >>\nstream\nabc\nendstream" % (b"/FlateDecode " * 100_000)), ANY_END),
    Bomb("an author of 30 MB", "pdf", lambda: samples.pdf(1, trailer=f"/Info << /Author ({'a ' * 15_000_000}) >>"), ANY_END),
    Bomb("letters of absurd sizes", "pdf", lambda: pdf_page(pdf_stream(
        b"BT /F1 1e38 Tf -1e38 1e38 Td (a) Tj 1e-38 0 0 1e38 0 0 Tm (b c) Tj /F1 -0 Tf (d) Tj ET")), ANY_END),
    Bomb("encrypted", "pdf", encrypted_pdf, {"encrypted"}),
    Bomb("encrypted in an unknown way", "pdf", lambda: samples.pdf(1, trailer="/Encrypt << /Filter /FooBar /V 9 >>"), {"encrypted"}),
    Bomb("nothing behind the first line", "pdf", lambda: b"%PDF-1.7\n", {"damaged"}),
]


# --- pictures, sound and film, old office files ---

def tiff_circle():
    entries = b"".join(struct.pack("<HHII", 0x8769, 4, 1, 8) for _ in range(100))
    return b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 100) + entries + struct.pack("<I", 8)


def xmp(subset, inner):
    packet = (f'<?xpacket begin="" id="x"?><!DOCTYPE x [{subset}]><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
              'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description>'
              f"<dc:creator><rdf:Seq><rdf:li>{inner}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>")
    return b"http://ns.adobe.com/xap/1.0/\0" + packet.encode()


def with_segment(content):
    whole = samples.jpg()
    return whole[:2] + samples.segment(0xE1, content) + whole[2:]


def with_chunk(name, content):
    whole = samples.png()
    return whole[:33] + samples.chunk(name, content) + whole[33:]


def ole(*names):
    """An OLE file with a folder of these entries, 512 bytes a sector."""
    entry = lambda name, kind, child: (name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBBIII", 2 * len(name) + 2, kind, 1, 0xFFFFFFFF,
                                       0xFFFFFFFF, child)).ljust(128, b"\0")
    folder = entry("Root Entry", 5, 1)
    for number, name in enumerate(names, 1):
        one = bytearray(entry(name, 2, 0xFFFFFFFF))
        struct.pack_into("<I", one, 72, number + 1 if number < len(names) else 0xFFFFFFFF)  # the next beside it
        folder += bytes(one)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0) + struct.pack("<I", 0xFFFFFFFF) * 108
    links = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + struct.pack("<I", 0xFFFFFFFF) * 126
    return header[:512].ljust(512, b"\xff") + links + folder.ljust(512, b"\0")


SEEN = {"seen"}
MEDIA = [
    Bomb("65535 by 65535 pixels", "png", lambda: samples.png(65535, 65535, b""), SEEN),
    Bomb("four billion by four billion pixels", "png", lambda: samples.png(0xFFFFFFFF, 0xFFFFFFFF, b""), SEEN | {"damaged"}),
    Bomb("65535 by 65535 pixels", "jpg", lambda: samples.jpg(64, 64).replace(struct.pack(">HH", 64, 64), b"\xff" * 4, 1), SEEN),
    Bomb("a packed comment of 900 MB", "png", lambda: with_chunk(b"zTXt", b"Raw profile type exif\0\0" + packed(bytes(MEBIBYTE), 900)), SEEN | REFUSED),
    Bomb("a packed profile of 900 MB", "png", lambda: with_chunk(b"iCCP", b"x\0\0" + packed(bytes(MEBIBYTE), 900)), SEEN | REFUSED),
    Bomb("laughs in XMP", "jpg", lambda: with_segment(xmp(LAUGHS, "&e9;")), SEEN),
    Bomb("a file in XMP", "jpg", lambda: with_segment(xmp('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;")), SEEN),
    Bomb("Exif in a circle", "jpg", lambda: with_segment(b"Exif\0\0" + tiff_circle()), SEEN),
    Bomb("Exif in a circle", "tiff", tiff_circle, SEEN | REFUSED | {"damaged"}),
    Bomb("20 MB of markers", "jpg", lambda: b"\xff" * 20_000_000, {"damaged"}),
    Bomb("20 MB of empty blocks", "gif", lambda: b"GIF89a" + struct.pack("<HHBBB", 9, 9, 0, 0, 0) + b"!\xfe\0" * 7_000_000, {"damaged"}),
    Bomb("20 MB of empty chunks", "png", lambda: samples.png()[:33] + samples.chunk(b"aaAa", b"") * 1_700_000, {"damaged"}),
    Bomb("laughs in SVG", "svg", lambda: (doctype(LAUGHS) + '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">&e9;'
                                         "<script>alert(1)</script></svg>").encode(), SEEN | {"damaged"}),
    Bomb("a file in SVG", "svg", lambda: (doctype('<!ENTITY x SYSTEM "file:///etc/passwd">') + '<svg xmlns="http://www.w3.org/2000/svg">'
                                         '&x;<image href="file:///etc/passwd"/></svg>').encode(), SEEN | {"damaged"}),
    Bomb("a million levels", "svg", lambda: b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 1_000_000, SEEN | {"damaged"}),
    Bomb("a list of files to play", "mp4", lambda: b"ffconcat version 1.0\nfile /etc/passwd\n", {"damaged"}),
    Bomb("a list of files to play", "mp3", lambda: b"#EXTM3U\n#EXTINF:1\nfile:///etc/passwd\n", {"damaged"}),
    Bomb("boxes in boxes", "mp4", lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"".join(
        struct.pack(">I", 8 * (100_000 - i)) + b"moov" for i in range(100_000)), {"damaged", "crashed"} | REFUSED),
    Bomb("two hours declared, nothing there", "wav", lambda: samples.wav()[:4] + b"\xff\xff\xff\x7f" + samples.wav()[8:40] + b"\xff\xff\xff\x7f", {"damaged"}),
    Bomb("a Word file behind a password", "docx", lambda: ole("EncryptionInfo", "EncryptedPackage"), {"encrypted"}),
    Bomb("an old Word file", "doc", lambda: ole("WordDocument", "1Table"), {"unsupported"}),
    Bomb("an OLE file that goes in circles", "doc", lambda: ole("WordDocument")[:512] + struct.pack("<I", 1) * 128 + bytes(512), {"damaged", "unsupported"}),
    Bomb("nothing", "docx", lambda: b"", {"empty"}),
    Bomb("one byte", "pdf", lambda: b"%", {"damaged"}),
    Bomb("a megabyte of NUL", "odt", lambda: bytes(MEBIBYTE), {"damaged"}),
    Bomb("a megabyte of noise", "pptx", lambda: samples.NOISE * 40, {"damaged"}),
]

ALL = ZIPS + XMLS + PDFS + MEDIA
SLOW = {"a chain of forms, each drawing two", "text without an end", "a stream of 1 GiB", "an author of 30 MB"}
