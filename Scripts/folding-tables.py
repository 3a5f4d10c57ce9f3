#!/usr/bin/env python3
"""Writes the tables with which texts are folded, from the Unicode data that comes with Python.

    Scripts/folding-tables.py        writes Sources/LoggingQuery/Folding/FoldingTables.swift
                                     and Fixtures/query/folding.json

NFKC_Casefold is derived as the Unicode Standard has it (section 3.13, definitions R5 and D146): full case folding and
compatibility composition until nothing changes, without the code points that are ignorable by default.
"""
import json
import pathlib
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Default_Ignorable_Code_Point of DerivedCoreProperties.txt, which Python does not know. The same since Unicode 5.1 but
# for U+180F, which came with 14.
IGNORABLE = [
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
]
HANGUL = range(0xAC00, 0xD7A4)


def is_ignorable(character):
    return any(first <= ord(character) <= last for first, last in IGNORABLE)


def fold(text):
    """toNFKC_Casefold of a text, by its definition."""
    while True:
        folded = unicodedata.normalize("NFKD", text).casefold()
        folded = "".join(character for character in folded if not is_ignorable(character))
        folded = unicodedata.normalize("NFKC", folded)
        if folded == text:
            return text
        text = folded


def mappings():
    """What each code point is folded to, where it is folded to anything else."""
    for code in range(0x80, 0x110000):
        if 0xD800 <= code <= 0xDFFF:
            continue
        folded = [ord(character) for character in fold(chr(code))]
        if folded != [code]:
            yield code, folded


def runs(pairs):
    """Groups code points, each or every other one, that are moved by the same distance."""
    result = []
    for code, target in pairs:
        if result:
            first, last, stride, start = result[-1]
            step = code - last
            if target - start == code - first and step in (1, 2) and (first == last or step == stride):
                result[-1] = (first, code, step, start)
                continue
        result.append((code, code, 1, target))
    return result


def decompositions():
    """Canonical decompositions into one or two, and whether the two are composed again."""
    for code in range(0x80, 0x110000):
        text = unicodedata.decomposition(chr(code))
        if not text or text.startswith("<") or code in HANGUL:
            continue
        parts = [int(part, 16) for part in text.split()]
        composes = len(parts) == 2 and unicodedata.normalize("NFC", "".join(map(chr, parts))) == chr(code)
        yield code, parts[0], parts[1] if len(parts) == 2 else 0, int(composes)


def classes():
    """Ranges of code points of one combining class."""
    result = []
    for code in range(0x80, 0x110000):
        value = unicodedata.combining(chr(code))
        if not value:
            continue
        if result and result[-1][1] == code - 1 and result[-1][2] == value:
            result[-1] = (result[-1][0], code, value)
        else:
            result.append((code, code, value))
    return result


def array(name, comment, rows):
    numbers = [f"0x{number:X}" for row in rows for number in row]
    lines, line = [], "       "
    for number in numbers:
        if len(line) + len(number) + 2 > 118:
            lines.append(line)
            line = "       "
        line += f" {number},"
    lines.append(line)
    return f"    /// {comment}\n    static let {name}: [UInt32] = [\n" + "\n".join(lines) + "\n    ]\n"


def swift():
    single, sequences, scalars = [], [], []
    for code, folded in mappings():
        if len(folded) == 1:
            single.append((code, folded[0]))
        elif folded:
            sequences.append((code, len(scalars) << 8 | len(folded)))
            scalars += folded
    return f"""\
// Made by Scripts/folding-tables.py out of Unicode {unicodedata.unidata_version}.
// swift-format-ignore-file

/// The numbers behind ``TextFolding`` and ``TextComposition``; all tables are in ascending order.
enum FoldingTables {{
{array("runs", "Code points folded to one other: first, last, step, what the first is folded to.", runs(single))}
{array("sequences", "Code points folded to several: which, and where in the next table they begin times 256 plus how many.", sequences)}
{array("scalars", "What they are folded to.", [scalars])}
{array("ignored", "Code points that are left out: first, last.", IGNORABLE)}
{array("decompositions", "Canonical decompositions: what, first, second or 0, 1 where both are composed again.", decompositions())}
{array("classes", "Combining classes other than 0: first, last, class.", classes())}}}
"""


SAMPLES = """ABC|Straße|STRASSE|ẞ|ﬁrmware|ＦＩＲＭＷＡＲＥ|ΟΔΟΣ|οδος|ς|Café|Cafe\u0301|CAFÉ|ｶﾅ|ｶﾞｷﾞ|カ\u3099|firm\u00adware|5㎏|Ⅳ|ⅳ|İ|ı|i̇|ŉ|ǰ|ΐ|ﬃ
ſ|K|Å|Ω|㍿|㌔|½|①|２０２６|a\u0328\u0301|a\u0301\u0328|ệ|e\u0323\u0302|ê\u0323|\u1100\u1161\u11a8|각|가\u11a8|ㄱ|\u3164x|x\ufe0f|\u200dzero|\ufeffbom|Ꭰ|ꭰ|𐐀|𝐀𝒃|𝟘
ᾳ|ᾼ|ᾲ|ὒ|ﷺ|ﻻ|한글|日本語|金|\uf90a|ﬀ|Ǆ|ǅ|ǆ|ʼn|ﬓ|և|ᏸ|Ა|ა|Ⴀ|ⴀ|Ⓐ|⓪|℡|℃|㏒|₨|∯|≠|=\u0338|ष\u093c|\u0958|ක\u0dcf|\u0b47\u0b3e|İstanbul|ISTANBUL|\U0001F170|\U000E0041|ﾞ|ﾟ|が|か\u3099"""


def main():
    if sys.argv[1:]:
        sys.exit(__doc__)
    target = ROOT / "Sources/LoggingQuery/Folding/FoldingTables.swift"
    target.write_text(swift(), encoding="utf-8")
    samples = [sample for line in SAMPLES.splitlines() for sample in line.split("|")]
    cases = [{"text": sample, "folded": fold(sample)} for sample in samples]
    fixture = ROOT / "Fixtures/query/folding.json"
    fixture.write_text(json.dumps(cases, ensure_ascii=True, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
