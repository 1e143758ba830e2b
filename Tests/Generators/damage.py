#!/usr/bin/env python3
"""Damages Word documents and workbooks in every way that is known to hurt readers.

usage: damage.py OUT COUNT SEED FILE.docx|FILE.xlsx…

Writes OUT/0000-KIND.docx and so on: COUNT files, the same ones for the same seed and sources. Needs nothing but Python.
"""
import io
import os
import random
import re
import struct
import sys
import zipfile

HUGE = ["100000", "2147483647", "2147483648", "99999999999999999999", "-1", "0", "", "NaN", "1e308", "%s%n", "A" * 5000]
HOSTILE_CELLS = ["XFD1048576", "A0", "XFE1", "ZZZZZZZ9", "A99999999999999999999", "1", "", "a1", "$A$1", "A1:B2"]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class Package:
    """The parts of a package, in order, to be written again."""

    def __init__(self, data):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = [[info.filename, archive.read(info)] for info in archive.infolist()]

    def names(self, pattern):
        return [part for part in self.parts if re.search(pattern, part[0])]

    def main(self):
        """The part that holds the text: the document, or the sheet with the most bytes."""
        return max(self.names(r"word/document\.xml$|xl/worksheets/sheet\d+\.xml$"), key=lambda part: len(part[1]))

    def part(self, pattern):
        found = self.names(pattern)
        return found[0] if found else self.main()

    def bytes(self, stored=False):
        out = io.BytesIO()
        method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        with zipfile.ZipFile(out, "w", method) as archive:
            for name, content in self.parts:
                info = zipfile.ZipInfo(name, (2024, 4, 8, 9, 0, 0))
                info.compress_type = method
                archive.writestr(info, content)
        return out.getvalue()


# What a damage is given: random numbers, the bytes of a file. What it returns: bytes. The name says what it does.
DAMAGES = []


def damage(function):
    DAMAGES.append(function)
    return function


def in_main(function):
    """A damage of the XML of the main part: takes and returns text."""

    def changed(rng, data):
        package = Package(data)
        part = package.main()
        result = function(rng, part[1].decode(), part[0].startswith("xl"))
        part[1] = result if isinstance(result, bytes) else result.encode()
        return package.bytes()

    changed.__name__ = function.__name__
    DAMAGES.append(changed)
    return function


def in_package(function):
    """A damage of the list of parts."""

    def changed(rng, data):
        package = Package(data)
        function(rng, package)
        return package.bytes(stored=rng.random() < 0.3)

    changed.__name__ = function.__name__
    DAMAGES.append(changed)
    return function


# The file as bytes.


@damage
def truncated(rng, data):
    return data[: rng.randrange(len(data))]


@damage
def bit_flipped(rng, data):
    data = bytearray(data)
    for _ in range(rng.choice((1, 1, 3, 20, 200))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


@damage
def bit_flipped_in_stored(rng, data):
    data = bytearray(Package(data).bytes(stored=True))
    for _ in range(rng.choice((1, 5, 50))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


@damage
def piece_lost_or_doubled(rng, data):
    start = rng.randrange(len(data))
    end = min(len(data), start + rng.randrange(1, 2000))
    piece = data[start:end]
    return data[:start] + piece * rng.choice((0, 2, 5)) + data[end:]


@damage
def zeros_inside(rng, data):
    start = rng.randrange(len(data))
    count = min(rng.randrange(1, 4096), len(data) - start)
    return data[:start] + bytes(count) + data[start + count:]


@damage
def zero_length(rng, data):
    return rng.choice((b"", b"PK", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), bytes(100)))


@damage
def something_before_or_behind(rng, data):
    junk = bytes(rng.randrange(256) for _ in range(rng.randrange(1, 3000)))
    return rng.choice((junk + data, data + junk, data + data))


def directory(data):
    """Where the entries of the central directory begin, and its end record."""
    entries = [match.start() for match in re.finditer(b"PK\x01\x02", data)]
    return entries, data.rfind(b"PK\x05\x06")


@damage
def directory_fields(rng, data):
    data = bytearray(data)
    entries, _ = directory(data)
    for _ in range(rng.randrange(1, 4)):
        entry = rng.choice(entries)
        field, size = rng.choice(((8, "H"), (10, "H"), (16, "I"), (20, "I"), (24, "I"), (28, "H"), (30, "H"), (32, "H"),
                                  (42, "I")))
        value = rng.choice((0, 1, 0x7FFF, 0xFFFF, rng.randrange(0xFFFF)))
        if size == "I":
            value = rng.choice((value, 0x7FFFFFFF, 0xFFFFFFFF, rng.randrange(len(data))))
        struct.pack_into("<" + size, data, entry + field, value)
    return bytes(data)


@damage
def end_record(rng, data):
    data = bytearray(data)
    _, end = directory(data)
    offset, size = rng.choice(((4, "H"), (6, "H"), (8, "H"), (10, "H"), (12, "I"), (16, "I"), (20, "H")))
    struct.pack_into("<" + size, data, end + offset, rng.choice((0, 1, 0xFFFF, rng.randrange(0xFFFF))))
    return bytes(data)


@damage
def local_header(rng, data):
    data = bytearray(data)
    headers = [match.start() for match in re.finditer(b"PK\x03\x04", bytes(data))]
    header = rng.choice(headers)
    offset, size = rng.choice(((6, "H"), (8, "H"), (14, "I"), (18, "I"), (22, "I"), (26, "H"), (28, "H")))
    struct.pack_into("<" + size, data, header + offset, rng.choice((0, 1, 0xFFFF, rng.randrange(0xFFFF))))
    return bytes(data)


@damage
def offsets_swapped(rng, data):
    data = bytearray(data)
    entries, _ = directory(data)
    first, second = rng.choice(entries), rng.choice(entries)
    one, two = data[first + 42:first + 46], data[second + 42:second + 46]
    data[first + 42:first + 46], data[second + 42:second + 46] = (two, one) if rng.random() < 0.5 else (one, one)
    return bytes(data)


@damage
def entries_overlap(rng, data):
    data = bytearray(data)
    entries, _ = directory(data)
    one = data[entries[0] + 42:entries[0] + 46]
    for entry in entries:
        data[entry + 42:entry + 46] = one
    return bytes(data)


@damage
def encrypted(rng, data):
    data = bytearray(data)
    for entry in directory(data)[0]:
        data[entry + 8] |= 1
    return bytes(data)


@damage
def declared_sizes(rng, data):
    data = bytearray(data)
    entries, _ = directory(data)
    for entry in entries:
        struct.pack_into("<I", data, entry + 24, rng.choice((0xFFFFFFFE, 0x7FFFFFFF, 0, 1 << 20)))
    return bytes(data)


@damage
def compound_file(rng, data):
    """What an encrypted .docx really is: an OLE file."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(rng.randrange(256) for _ in range(4096))


# The list of parts.


@in_package
def part_missing(rng, package):
    package.parts.remove(rng.choice(package.parts))


@in_package
def part_empty(rng, package):
    rng.choice(package.parts)[1] = b""


@in_package
def parts_swapped(rng, package):
    one, two = rng.choice(package.parts), rng.choice(package.parts)
    one[1], two[1] = two[1], one[1]


@in_package
def part_twice(rng, package):
    part = rng.choice(package.parts)
    package.parts.append([part[0], rng.choice((part[1], b"", b"<x/>"))])


@in_package
def names_climb(rng, package):
    package.parts.insert(0, [rng.choice(("../../../etc/passwd", "/etc/passwd", "word/../../x", "C:\\x", "a\\..\\..\\b",
                                         "word//document.xml", "x" * 60000, "坏名字/\udcff".encode(
                                             "utf-8", "surrogateescape").decode("latin1"))), b"root:x:0:0"])


@in_package
def many_entries(rng, package):
    for number in range(rng.choice((2000, 12000, 30000))):
        package.parts.append([f"x/{number}", b""])


@in_package
def bomb_in_main(rng, package):
    part = package.main()
    middle = part[1].rfind(b"</w:body>") if b"</w:body>" in part[1] else part[1].rfind(b"</worksheet>")
    part[1] = part[1][:middle] + b" " * rng.choice((70 << 20, 20 << 20)) + part[1][middle:]


@in_package
def bomb_beside(rng, package):
    rng.choice(package.parts)[1] = b"0" * (80 << 20)


@in_package
def bomb_of_bombs(rng, package):
    inner = b"0" * (10 << 20)
    for _ in range(3):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("x", inner)
        inner = out.getvalue()
    package.main()[1] = inner


@in_package
def many_large_parts(rng, package):
    block = bytes(rng.randrange(256) for _ in range(1000)) * 8000
    for number in range(12):
        package.parts.append([f"word/media/{number}.bin", block])


@in_package
def content_types(rng, package):
    part = package.part(r"\[Content_Types\]")
    text = part[1].decode()
    part[1] = rng.choice((
        text.replace("main+xml", "styles+xml"), re.sub(r"<Override[^>]*>", "", text), "<Types/>",
        text.replace("</Types>", '<Override PartName="/../../x.xml" ContentType="text/plain"/></Types>'),
        text.replace("wordprocessingml.document", "wordprocessingml.template"), text.replace("spreadsheetml.sheet", "x"),
    )).encode()


@in_package
def relations(rng, package):
    part = rng.choice(package.names(r"\.rels$") or [package.main()])
    text = part[1].decode()
    target = rng.choice(("../../../../etc/passwd", "document.xml", "workbook.xml", "/word/document.xml", "http://x.example/",
                         "file:///etc/passwd", "_rels/document.xml.rels", "", "x" * 10000, "%2e%2e/%2e%2e/x", "styles.xml"))
    part[1] = (re.sub(r'Target="[^"]*"', f'Target="{target}"', text, count=rng.choice((0, 1, 2)))).encode()


@in_package
def styles_in_a_loop(rng, package):
    part = package.part(r"word/styles\.xml$")
    text = part[1].decode()
    loop = "".join(f'<w:style w:type="paragraph" w:styleId="L{n}"><w:name w:val="L{n}"/><w:basedOn w:val="L{(n + 1) % 5}"/>'
                   f'<w:link w:val="L{(n + 2) % 5}"/></w:style>' for n in range(5))
    part[1] = text.replace("</w:styles>", loop + "</w:styles>").encode()
    main = package.main()
    main[1] = main[1].replace(b"<w:p>", b'<w:p><w:pPr><w:pStyle w:val="L0"/></w:pPr>')


@in_package
def styles_in_a_chain(rng, package):
    part = package.part(r"word/styles\.xml$")
    count = rng.choice((1000, 20000))
    chain = "".join(f'<w:style w:type="paragraph" w:styleId="C{n}"><w:basedOn w:val="C{n + 1}"/></w:style>'
                    for n in range(count))
    part[1] = part[1].replace(b"</w:styles>", chain.encode() + b"</w:styles>")
    main = package.main()
    main[1] = main[1].replace(b"<w:p>", b'<w:p><w:pPr><w:pStyle w:val="C0"/></w:pPr>')


@in_package
def numbering_in_a_loop(rng, package):
    part = package.part(r"word/numbering\.xml$")
    text = part[1].decode()
    number = rng.randrange(1, 12)
    loop = (f'<w:abstractNum w:abstractNumId="7001"><w:numStyleLink w:val="N1"/></w:abstractNum>'
            f'<w:abstractNum w:abstractNumId="7002"><w:styleLink w:val="N1"/><w:numStyleLink w:val="N2"/></w:abstractNum>')
    numbers = '<w:num w:numId="7001"><w:abstractNumId w:val="7001"/></w:num><w:num w:numId="7002"><w:abstractNumId ' \
              'w:val="7002"/></w:num>'
    text = text.replace("</w:numbering>", loop + numbers + "</w:numbering>")
    part[1] = re.sub(r'<w:abstractNumId w:val="\d+"', f'<w:abstractNumId w:val="{number}"', text, count=3).encode()
    styles = package.part(r"word/styles\.xml$")
    links = "".join(f'<w:style w:type="numbering" w:styleId="N{n}"><w:pPr><w:numPr><w:numId w:val="700{n}"/></w:numPr></w:pPr>'
                    f'</w:style>' for n in (1, 2))
    styles[1] = styles[1].replace(b"</w:styles>", links.encode() + b"</w:styles>")
    main = package.main()
    main[1] = main[1].replace(b"<w:p>", b'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7001"/></w:numPr></w:pPr>')


@in_package
def numbering_values(rng, package):
    part = package.part(r"word/numbering\.xml$")
    text = part[1].decode()
    name = rng.choice(("start", "ilvl", "numFmt", "lvlText", "abstractNumId", "numId"))
    value = rng.choice(HUGE[:9] + ["%1%2%3%4%5%6%7%8%9" * 500, "chineseCounting", "%0", "%99", "%"])
    text = re.sub(rf'(<w:{name} w:val|w:{name})="[^"]*"', rf'\1="{value}"', text)
    part[1] = text.encode()
    main = package.main()
    level = rng.choice(("0", "8", "9", "99", "-1"))
    main[1] = main[1].replace(
        b"<w:p>", f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'.encode())


@in_package
def shared_strings(rng, package):
    part = package.part(r"xl/sharedStrings\.xml$")
    text = part[1].decode()
    part[1] = rng.choice((
        re.sub(r"<si>.*?</si>", "", text, count=rng.randrange(1, 40), flags=re.S), "<sst/>",
        re.sub(r'uniqueCount="\d+"', 'uniqueCount="4294967295"', text), text.replace("<t>", "<t><t>"),
        text.replace("<si>", "<si><si>", 3),
    )).encode()


@in_package
def workbook(rng, package):
    part = package.part(r"xl/workbook\.xml$")
    text = part[1].decode()
    sheet = re.search(r"<sheet [^>]*/>", text)
    sheet = sheet.group(0) if sheet else "<sheet/>"
    part[1] = rng.choice((
        text.replace(sheet, sheet * rng.choice((50, 3000))), text.replace("<sheets>", "<sheets>" * 600),
        re.sub(r'r:id="[^"]*"', 'r:id="rId1"', text), re.sub(r'r:id="[^"]*"', 'r:id="rId999"', text),
        re.sub(r'name="[^"]*"', 'name="' + "表" * 40000 + '"', text),
    )).encode()


@in_package
def cell_styles(rng, package):
    part = package.part(r"xl/styles\.xml$")
    part[1] = re.sub(r'(numFmtId|xfId|count|formatCode)="[^"]*"', lambda match: f'{match.group(1)}="{rng.choice(HUGE[:9])}"',
                     part[1].decode()).encode()


# The XML of the main part.


def declare(text, declaration):
    """`text` with a declaration before its root."""
    text = re.sub(r"^<\?xml[^>]*\?>\s*", "", text)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{declaration}{text}'


@in_main
def document_type(rng, text, sheet):
    return declare(text, rng.choice(("<!DOCTYPE x>", '<!DOCTYPE x SYSTEM "http://x.example/x.dtd">',
                                     '<!DOCTYPE x [<!ENTITY a "b">]>')))


@in_main
def external_entity(rng, text, sheet):
    return declare(text, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace("云溪", "&e;")


@in_main
def billion_laughs(rng, text, sheet):
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return declare(text, f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>').replace("云溪", "&l11;")


@in_main
def undefined_entity(rng, text, sheet):
    return text.replace("云溪", rng.choice(("&x;", "&#0;", "&#x110000;", "&#99999999999;", "&")), rng.randrange(1, 5))


@in_main
def deep(rng, text, sheet):
    name = rng.choice(("row", "c", "is") if sheet else ("w:p", "w:tbl", "w:sdt", "w:r", "w:txbxContent", "w:ins"))
    count = rng.choice((300, 5000, 200000))
    end = "</worksheet>" if sheet else "</w:body>"
    closed = f"</{name}>" * count if rng.random() < 0.7 else ""
    return text.replace(end, f"<{name}>" * count + closed + end)


@in_main
def nested_tables(rng, text, sheet):
    count = rng.choice((30, 120, 3000))
    start, stop = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return text.replace("</w:body>", start * count + stop * count + "</w:body>")


@in_main
def spans(rng, text, sheet):
    if sheet:
        area = rng.choice(("A1:XFD1048576", "B5:A1", "A1:A1048576", "A1", "XFD1048576:XFE1048577", "A:C", "1:3"))
        return re.sub(r'<mergeCell ref="[^"]*"', f'<mergeCell ref="{area}"', text, count=rng.choice((0, 1)))
    value = rng.choice(HUGE[:7] + ["1000", "63"])
    return re.sub(r'<w:gridSpan w:val="\d+"', f'<w:gridSpan w:val="{value}"', text).replace(
        "<w:tcPr>", f'<w:tcPr><w:gridSpan w:val="{value}"/>', rng.choice((1, -1)))


@in_main
def many_merges(rng, text, sheet):
    if sheet:
        merges = "".join(f'<mergeCell ref="A{n}:XFD{n + 5000}"/>' for n in range(1, 3000))
        return text.replace("</mergeCells>", merges + "</mergeCells>")
    return text.replace("<w:tcPr>", "<w:tcPr><w:vMerge/>")


@in_main
def grid_columns(rng, text, sheet):
    if sheet:
        return text.replace("<sheetData>", '<cols>' + '<col min="1" max="16384" hidden="1"/>' * 2000 + "</cols><sheetData>")
    return text.replace("<w:tblGrid>", "<w:tblGrid>" + "<w:gridCol/>" * 100000).replace(
        "<w:trPr>", '<w:trPr><w:gridBefore w:val="100000"/><w:gridAfter w:val="100000"/>')


@in_main
def cell_references(rng, text, sheet):
    if not sheet:
        return text.replace("<w:tr>", "<w:tr>" * 2)
    return re.sub(r'(<c r=)"[^"]*"', lambda match: f'{match.group(1)}"{rng.choice(HOSTILE_CELLS)}"', text,
                  count=rng.choice((1, 3, 0)))


@in_main
def row_numbers(rng, text, sheet):
    if not sheet:
        return text.replace("</w:tr>", "", rng.randrange(1, 3))
    return re.sub(r'(<row r=)"\d+"', lambda match: f'{match.group(1)}"{rng.choice(HUGE[:8] + ["1048576", "1"])}"', text,
                  count=rng.choice((1, 0)))


@in_main
def cell_values(rng, text, sheet):
    if not sheet:
        return text.replace("<w:t>", '<w:t xml:space="preserve"><![CDATA[', 3)
    value = rng.choice(("4294967295", "-1", "99999999999999999999", "1e308", "NaN", "", " 3 ", "0x1F", "１"))
    return re.sub(r"<v>[^<]*</v>", f"<v>{value}</v>", text, count=rng.choice((1, 5, 0)))


@in_main
def cell_types(rng, text, sheet):
    if not sheet:
        return text.replace('w:val="continue"', 'w:val="' + rng.choice(HUGE) + '"')
    kind = rng.choice(("s", "d", "b", "e", "str", "inlineStr", "n", "x", ""))
    style = rng.choice(HUGE[:8])
    return re.sub(r'(<c r="[^"]*")[^>]*>', rf'\1 s="{style}" t="{kind}">', text, count=rng.choice((3, 0)))


@in_main
def attributes(rng, text, sheet):
    places = [match for match in re.finditer(r'="([^"]*)"', text[text.find(">", 400):])]
    for _ in range(rng.randrange(1, 8)):
        value = rng.choice(places).group(1)
        if value and not value.startswith("http"):
            text = text.replace(f'="{value}"', f'="{rng.choice(HUGE)}"', rng.choice((1, -1)))
    return text


@in_main
def elements(rng, text, sheet):
    tags = [match.group(0) for match in re.finditer(r"</?[a-zA-Z:]+[^>]*>", text)]
    for _ in range(rng.randrange(1, 6)):
        tag = rng.choice(tags)
        text = text.replace(tag, rng.choice(("", tag * 2, "</" + tag[1:], "<w:del>", "<w:fldChar w:fldCharType='begin'/>")), 1)
    return text


@in_main
def unbalanced_fields(rng, text, sheet):
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
    return text.replace("<w:r>", field * rng.choice((1, 500)) + "<w:r>", rng.choice((1, 40)))


@in_main
def alternates(rng, text, sheet):
    count = rng.choice((1, 100, 2000))
    start = "<mc:AlternateContent><mc:Choice Requires='x'>" * count
    stop = "</mc:Choice><mc:Fallback/></mc:AlternateContent>" * count
    if "xmlns:mc=" not in text:
        text = re.sub(r"<(w:document|worksheet)\b", r'<\1 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
                      text, count=1)
    end = "</worksheet>" if sheet else "</w:body>"
    return text.replace(end, start + "<w:p/>" * (not sheet) + stop + end)


@in_main
def wrong_encoding(rng, text, sheet):
    body = re.sub(r"^<\?xml[^>]*\?>\s*", "", text)
    return rng.choice((
        ('<?xml version="1.0" encoding="UTF-16"?>' + body).encode("utf-16"),
        ('<?xml version="1.0" encoding="GB18030"?>' + body).encode("gb18030"),
        ('<?xml version="1.0" encoding="x-none"?>' + body).encode(), b"\xff\xfe" + body.encode(), body.encode()[:-7],
        body.encode("utf-8").replace("云".encode(), b"\xe4\xba"), b"\x00" + body.encode(), body.encode("utf-16-le"),
    ))


@in_main
def long_things(rng, text, sheet):
    what = rng.choice(("attribute", "name", "comment", "instruction", "text"))
    count = rng.choice((100000, 3000000))
    end = "</worksheet>" if sheet else "</w:body>"
    long = {"attribute": f'<x a="{"a" * count}"/>', "name": f"<{'n' * count}/>", "comment": f"<!--{'c' * count}-->",
            "instruction": f"<?x {'i' * count}?>", "text": "文" * (count // 3)}[what]
    return text.replace(end, long + end)


@in_main
def many_cells(rng, text, sheet):
    if sheet:
        row = "".join(f'<c r="{chr(65 + n)}{{0}}" t="inlineStr"><is><t>区</t></is></c>' for n in range(26))
        rows = "".join(f'<row r="{n}">' + row.replace("{0}", str(n)) + "</row>" for n in range(100, 4000))
        return text.replace("</sheetData>", rows + "</sheetData>")
    row = "<w:tr>" + '<w:tc><w:tcPr><w:gridSpan w:val="16000"/></w:tcPr><w:p/></w:tc>' * 60 + "</w:tr>"
    return text.replace("</w:tbl>", row * 500 + "</w:tbl>", 1)


@in_main
def many_paragraphs(rng, text, sheet):
    if sheet:
        return text.replace("</sheetData>", '<row r="9"/>' * 200000 + "</sheetData>")
    return text.replace("</w:body>", "<w:p/>" * 300000 + "</w:body>")


COSTLY = {"bomb_in_main", "bomb_beside", "bomb_of_bombs", "many_large_parts", "many_entries", "many_paragraphs",
          "many_cells", "long_things"}


def main():
    folder, count, seed, *sources = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    rng = random.Random(int(seed))
    originals = []
    for path in sources:
        with open(path, "rb") as source:
            originals.append((os.path.splitext(path)[1], source.read()))
    kinds = [function for function in DAMAGES for _ in range(1 if function.__name__ in COSTLY else 3)]
    written = 0
    while written < int(count):
        function = kinds[written % len(kinds)]
        ending, data = rng.choice(originals)
        result = function(rng, data)
        if rng.random() < 0.2 and function.__name__ not in COSTLY:
            result = rng.choice((truncated, bit_flipped, zeros_inside))(rng, result or b"PK")
        with open(os.path.join(folder, f"{written:04}-{function.__name__}{ending}"), "wb") as out:
            out.write(result)
        written += 1


main()
