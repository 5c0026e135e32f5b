#!/usr/bin/env python3
"""Writes search_key_table.inc, the table behind search_key.cpp, from Unicode's own files.

    python3 src/search/search_key_table.py            writes the table anew
    python3 src/search/search_key_table.py --check    fails where the table is not what Unicode's files say

The key of a code point is what is left of it after compatibility decomposition, full case folding and decomposition
again, without marks and format characters, with the dotless i as i and white space as a blank. Decomposition reorders
marks alone, so the key of a text is the keys of its code points in a row: what that rests on is checked of every code point.

Reads UnicodeData.txt, CaseFolding.txt and PropList.txt (Debian, Ubuntu: unicode-data). Where they are missing, or of another
edition than the table, it says "SKIPPED: why" and exits 77. Needs nothing but the standard library of Python 3.9.
"""
import re
import sys
from pathlib import Path

TABLE = Path(__file__).with_name("search_key_table.inc")
UNICODE = Path("/usr/share/unicode")
DOTLESS_I = 0x131
YPOGEGRAMMENI = 0x345  # the one mark that folds to a letter, iota
# Syllables of Hangul are composed by arithmetic (The Unicode Standard, 3.12); search_key.cpp has the same.
HANGUL = range(0xAC00, 0xAC00 + 11172)
BLOCK_BITS = 7


def rows(name):
    """The fields of each line of a file of Unicode's."""
    for line in (UNICODE / name).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if fields != [""]:
            yield fields


def edition():
    """"15.0.0", from the first lines of the files that name it."""
    told = set()
    for name in ("CaseFolding", "PropList"):
        with (UNICODE / f"{name}.txt").open(encoding="utf-8") as file:
            told.add(re.fullmatch(rf"# {name}-([0-9.]+)\.txt\n", file.readline())[1])
    if len(told) != 1:
        raise SystemExit(f"files of several editions: {sorted(told)}")
    return told.pop()


class Unicode:
    def __init__(self):
        self.category, self.combining, self.decomposition = {}, {}, {}
        first = 0
        for code, name, category, combining, _, decomposition, *_ in rows("UnicodeData.txt"):
            code = int(code, 16)
            if name.endswith(", First>"):
                first = code
            for each in range(first if name.endswith(", Last>") else code, code + 1):
                self.category[each] = category
            if combining != "0":
                self.combining[code] = int(combining)
            if decomposition:  # "<compat> 0020 0308"
                self.decomposition[code] = [int(part, 16) for part in decomposition.split() if part[0] != "<"]
        self.folding = {int(code, 16): [int(part, 16) for part in to.split()]
                        for code, status, to, *_ in rows("CaseFolding.txt") if status in ("C", "F")}
        self.white_space = set()
        for codes, name in rows("PropList.txt"):
            if name == "White_Space":
                first, _, last = codes.partition("..")
                self.white_space.update(range(int(first, 16), int(last or first, 16) + 1))

    def decomposed(self, code):
        if code in HANGUL:
            syllable, tail = divmod(code - HANGUL[0], 28)
            return [0x1100 + syllable // 21, 0x1161 + syllable % 21] + ([0x11A7 + tail] if tail else [])
        return [part for each in self.decomposition[code] for part in self.decomposed(each)] \
            if code in self.decomposition else [code]

    def dropped(self, code):
        return self.category.get(code, "Cn")[0] == "M" or self.category.get(code) == "Cf"

    def changed(self):
        """The code points, but for Hangul syllables, whose key may be another than themselves."""
        return sorted({*self.decomposition, *self.folding, *self.white_space, DOTLESS_I,
                       *(code for code in self.category if self.dropped(code))})

    def key(self, codes):
        for step in (self.decomposed, lambda code: self.folding.get(code, [code]), self.decomposed):
            codes = [part for code in codes for part in step(code)]
        codes = [ord(" ") if code in self.white_space else ord("i") if code == DOTLESS_I else code
                 for code in codes if not self.dropped(code)]
        return [code for at, code in enumerate(codes) if code != ord(" ") or codes[at - 1:at] != [code]]


def key_texts(unicode):
    """Code point -> its key as UTF-8, where that is another than itself. Hangul syllables are left to arithmetic."""
    unseen = set(unicode.combining) - set(unicode.changed())
    if unseen:
        raise SystemExit(f"U+{min(unseen):04X} has a combining class and is no mark")
    texts = {}
    for code in unicode.changed():
        key = unicode.key([code])
        if unicode.key(key) != key:
            raise SystemExit(f"U+{code:04X}: the key of its key is another")
        # Decomposition moves what has a combining class past its neighbours: that must not be seen in a key.
        if code in unicode.combining and key and code != YPOGEGRAMMENI:
            raise SystemExit(f"U+{code:04X} has a combining class and a key")
        if key != [code]:
            texts[code] = "".join(map(chr, key)).encode()
    return texts


def stages(texts):
    """blocks: which entries a run of code points has; entries: where in `keys` the key of a code point is, 0 for itself;
    keys: each key once, its length before it."""
    keys, places = bytearray(1), {}
    for text in sorted(set(texts.values()), key=lambda text: (len(text), text)):
        places[text] = len(keys)
        keys += bytes([len(text)]) + text
    size = 1 << BLOCK_BITS
    blocks, entries, known = [], [], {}
    for start in range(0, max(texts) + 1, size):
        block = tuple(places[texts[code]] if code in texts else 0 for code in range(start, start + size))
        if block not in known:
            known[block] = len(known)
            entries += block
        blocks.append(known[block])
    return blocks, entries, list(keys)


def array(kind, name, numbers):
    lines, line = [], ""
    for number in map(str, numbers):
        if len(line) + len(number) + 1 > 108:
            lines.append(line)
            line = ""
        line += number + ","
    return f"constexpr {kind} {name}[] = {{\n" + "".join(f"{each}\n" for each in (*lines, line)) + "};\n"


def written(version):
    texts = key_texts(Unicode())
    blocks, entries, keys = stages(texts)
    longest = max(map(len, texts.values()))
    block_kind, block_bytes = ("std::uint8_t", 1) if max(blocks) < 256 else ("std::uint16_t", 2)
    if len(keys) >= 1 << 16:
        raise SystemExit("a place in the keys needs more than 16 bits")
    size = len(blocks) * block_bytes + len(entries) * 2 + len(keys)
    keys += [0] * 8  # a key is copied eight bytes at a time
    return size, len(texts), f"""\
// Made by src/search/search_key_table.py from UnicodeData.txt, CaseFolding.txt and PropList.txt of Unicode {version}: do not
// edit. {len(texts)} code points, {size} bytes. Data of Unicode, Inc., see LICENSE_THIRD_PARTY.
constexpr unsigned block_bits = {BLOCK_BITS};
constexpr std::size_t longest_key = {longest}; // bytes
{array(block_kind, "blocks", blocks)}{array("std::uint16_t", "entries", entries)}{array("std::uint8_t", "keys", keys)}"""


def main():
    check = sys.argv[1:] == ["--check"]
    missing = [name for name in ("UnicodeData.txt", "CaseFolding.txt", "PropList.txt") if not (UNICODE / name).is_file()]
    if missing:
        print(f"SKIPPED: {UNICODE}/{missing[0]} is not there (Debian, Ubuntu: unicode-data)")
        return 77
    version = edition()
    committed = TABLE.read_text(encoding="utf-8") if TABLE.is_file() else ""
    if check and f"of Unicode {version}:" not in committed:
        print(f"SKIPPED: {UNICODE} has Unicode {version}, the table has another edition")
        return 77
    size, count, text = written(version)
    print(f"Unicode {version}: {count} code points, {size} bytes")
    if not check:
        TABLE.write_text(text, encoding="utf-8", newline="\n")
    elif text != committed:
        print(f"{TABLE.name} is not what search_key_table.py makes of Unicode's files", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
