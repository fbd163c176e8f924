"""One whole file of each format that is opened, made of bytes: some 20 to 40 KiB, so that cutting it has many places."""
import io
import random
import shutil
import struct
import subprocess
import tempfile
import wave
import zipfile
import zlib
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODF_NAMESPACES = " ".join(f'xmlns:{name}="{ODF}{long}:1.0"' for name, long in (
    ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
    ("presentation", "presentation"), ("manifest", "manifest"))) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
NOISE = random.Random(1).randbytes(24_000)  # what no packing makes smaller


def sentence(number):
    """Seven words, different each time."""
    return f"Sentence {number} tells what the garden gave{zlib.crc32(b'%d' % number):x}."


# --- zip archives ---

def archive(entries, method=zipfile.ZIP_DEFLATED):
    """A zip archive of (name, content); the same bytes whenever it is made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in entries:
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else method
            target.writestr(info, content)
    return out.getvalue()


def relations(*targets):
    """Relations of (type, target); ids rId1, rId2 …"""
    lines = "".join(f'<Relationship Id="rId{i}" Type="{R}/{kind}" Target="{target}"/>'
                    for i, (kind, target) in enumerate(targets, 1))
    return f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'


def content_types(main, kind):
    return (f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>')


def word_paragraph(text, style=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def word_document(body, head=XML):
    return f'{head}<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:a="{A}"><w:body>{body}</w:body></w:document>'


WORD_STYLES = (f'{XML}<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
               '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>')


def word_parts(document, *more, main="word/document.xml", main_relations=None):
    """The entries of a DOCX, `more` instead of or besides the usual ones."""
    entries = {
        "[Content_Types].xml": content_types("word/document.xml", "wordprocessingml.document"),
        "_rels/.rels": relations(("officeDocument", main)),
        "word/_rels/document.xml.rels": main_relations or relations(("styles", "styles.xml"), ("image", "media/a.png")),
        "word/styles.xml": WORD_STYLES,
        "word/document.xml": document,
    }
    entries.update(more)
    return [(name, content) for name, content in entries.items() if content is not None]


def docx(sentences=200):
    body = word_paragraph("Our garden", "H1") + "".join(word_paragraph(sentence(i)) for i in range(sentences))
    return archive(word_parts(word_document(body), ("word/media/a.png", NOISE)))


def odf(kind, content, *more):
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    manifest = (f'{XML}<manifest:manifest {ODF_NAMESPACES}><manifest:file-entry manifest:full-path="/" '
                f'manifest:media-type="{mimetype}"/></manifest:manifest>')
    entries = {"mimetype": mimetype, "content.xml": content, "META-INF/manifest.xml": manifest}
    entries.update(more)
    return archive(entries.items(), zipfile.ZIP_STORED if len(content) > 1_000_000 else zipfile.ZIP_DEFLATED)


def odf_content(kind, body, head=XML):
    return (f'{head}<office:document-content {ODF_NAMESPACES}><office:automatic-styles/>'
            f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>")


def odt():
    body = '<text:h text:outline-level="1">Our garden</text:h>' + "".join(
        f"<text:p>{sentence(i)}</text:p>" for i in range(200))
    return odf("text", odf_content("text", body), ("Pictures/a.png", NOISE))


def odp():
    slides = "".join(f'<draw:page draw:name="s{i}"><draw:frame presentation:class="outline"><draw:text-box><text:p>'
                     f"{sentence(i)}</text:p></draw:text-box></draw:frame></draw:page>" for i in range(40))
    return odf("presentation", odf_content("presentation", slides), ("Pictures/a.png", NOISE))


def slide(text):
    return (f'{XML}<p:sld xmlns:p="{P}" xmlns:a="{A}"><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="body"/></p:nvPr>'
            f"</p:nvSpPr><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>")


def pptx_parts(slides, *more):
    ids = "".join(f'<p:sldId id="{256 + i}" r:id="rId{i + 1}"/>' for i in range(len(slides)))
    entries = {
        "[Content_Types].xml": content_types("ppt/presentation.xml", "presentationml.presentation"),
        "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f'{XML}<p:presentation xmlns:p="{P}" xmlns:r="{R}"><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": relations(*(("slide", f"slides/slide{i + 1}.xml") for i in range(len(slides)))),
        **{f"ppt/slides/slide{i + 1}.xml": text for i, text in enumerate(slides)},
    }
    entries.update(more)
    return list(entries.items())


def pptx():
    return archive(pptx_parts([slide(sentence(i)) for i in range(20)], ("ppt/media/a.png", NOISE)))


# --- PDF ---

def pdf_file(objects, root=1, trailer="", version="1.4"):
    """A PDF of objects 1, 2 …, each its bytes, with a right table."""
    out = bytearray(f"%PDF-{version}\n".encode())
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root {root} 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def pdf_stream(content, extra=b"", packed=False):
    data = zlib.compress(content) if packed else content
    return b"<< /Length %d %b %b>>\nstream\n%b\nendstream" % (len(data), b"/Filter /FlateDecode" if packed else b"", extra, data)


PDF_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def pdf_text(lines):
    shown = b"".join(b"(%b) Tj 0 -14 Td\n" % line.encode() for line in lines)
    return b"BT /F1 11 Tf 72 740 Td\n" + shown + b"ET"


def pdf(pages=12, **more):
    """Pages of 40 lines; objects: catalog, page tree, font, then a page and its content each."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(pages))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count %d /Kids [%b] >>" % (pages, kids), PDF_FONT]
    for i in range(pages):
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
                       b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * i))
        objects.append(pdf_stream(pdf_text([sentence(40 * i + line) for line in range(40)])))
    return pdf_file(objects, **more)


# --- pictures ---

def exif():
    """Exif with a position on earth and a photographer, as a TIFF."""
    entry = lambda tag, kind, count, value: struct.pack("<HHI", tag, kind, count) + value.ljust(4, b"\0")
    place = lambda at: struct.pack("<I", at)
    first = 8 + 2 + 2 * 12 + 4  # behind the first directory
    gps = first + 2 + 4 * 12 + 4
    degrees = struct.pack("<6I", 47, 1, 30, 1, 0, 1)
    return (b"II*\0" + place(8) + struct.pack("<H", 2) + entry(0x013B, 2, 4, b"Ana\0") + entry(0x8825, 4, 1, place(first)) +
            place(0) + struct.pack("<H", 4) + entry(1, 2, 2, b"N\0") + entry(2, 5, 3, place(gps)) + entry(3, 2, 2, b"E\0") +
            entry(4, 5, 3, place(gps + 24)) + place(0) + degrees + degrees)


def segment(marker, content):
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def jpg(width=1600, height=1200):
    """A grey JPEG: each square of it differs by nothing from the one before."""
    squares = (width // 8) * (height // 8)
    one_code = lambda kind: bytes((kind, 1)) + bytes(15) + b"\0"  # one code of one bit, for nothing
    data = bytes(squares * 2 // 8)
    return (b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + exif()) + segment(0xDB, b"\0" + bytes([16] * 64)) +
            segment(0xC0, struct.pack(">BHHB3B", 8, height, width, 1, 1, 0x11, 0)) + segment(0xC4, one_code(0)) +
            segment(0xC4, one_code(0x10)) + segment(0xFE, NOISE.replace(b"\xff", b"\0")) +
            segment(0xDA, bytes((1, 1, 0, 0, 63, 0))) + data + b"\xff\xd9")


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width=100, height=80, data=None):
    lines = b"".join(b"\0" + NOISE[i * 3 * width % 1000:][:3 * width] for i in range(height)) if data is None else data
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"eXIf", exif()) + chunk(b"tEXt", b"Author\0Ana") + chunk(b"IDAT", zlib.compress(lines)) +
            chunk(b"IDAT", NOISE) + chunk(b"IEND", b""))


def gif():
    blocks = b"".join(bytes((len(part),)) + part for part in (NOISE[i:i + 255] for i in range(0, len(NOISE), 255)))
    return (b"GIF89a" + struct.pack("<HHBBB", 64, 48, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff" + b"," +
            struct.pack("<HHHHB", 0, 0, 64, 48, 0) + b"\x02" + blocks + b"\0;")


def webp():
    part = lambda name, content: name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)
    inner = (b"WEBP" + part(b"VP8X", bytes((8, 0, 0, 0)) + struct.pack("<I", 63)[:3] + struct.pack("<I", 47)[:3]) +
             part(b"VP8L", b"\x2f" + struct.pack("<I", 63 | 47 << 14) + NOISE) + part(b"EXIF", exif()))
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


def svg():
    lines = "".join(f'<text y="{i}">{sentence(i)}</text>\n' for i in range(400))
    return f'{XML}<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">\n{lines}</svg>\n'.encode()


# --- sound and film ---

def wav():
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(NOISE)
    return out.getvalue()


def mp4():
    """None where there is no ffmpeg."""
    if shutil.which("ffmpeg") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.mp4"
        subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=160x120:duration=2", "-threads", "1",
                        "-pix_fmt", "yuv420p", film], check=True, stdin=subprocess.DEVNULL)
        return film.read_bytes()


def all_samples():
    made = {"docx": docx(), "odt": odt(), "pptx": pptx(), "odp": odp(), "pdf": pdf(), "png": png(), "jpg": jpg(), "gif": gif(),
            "webp": webp(), "svg": svg(), "zip": archive([("a.md", "words"), ("b.bin", NOISE)]), "wav": wav(), "mp4": mp4()}
    return {ending: content for ending, content in made.items() if content is not None}
