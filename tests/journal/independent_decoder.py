"""Reads the golden journals with nothing but capi/FORMAT.md and the standard library, and counts for itself.

Frames, CRC-32C and the deterministic subset of CBOR are decoded here once more, strictly; what every customer has
open and unapplied is added up from the events and compared with figures.txt. Digests are XXH3: the chain is checked
where the module xxhash is installed.

    python3 independent_decoder.py golden
"""

import pathlib
import struct
import sys

try:
    import xxhash
except ImportError:
    xxhash = None

ENDS, ERASED = 1, 2
ANCHOR, RECORD = 1, 2


def crc32c(data):
    table = crc32c.table
    crc = 0xFFFFFFFF
    for byte in data:
        crc = table[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def make_table():
    table = []
    for byte in range(256):
        for _ in range(8):
            byte = (byte >> 1) ^ (0x82F63B78 if byte & 1 else 0)
        table.append(byte)
    return table


crc32c.table = make_table()


class Money(tuple):
    """(currency, digits, minor units)"""


class Cbor:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        assert self.at + count <= len(self.data), "cut off"
        piece = self.data[self.at : self.at + count]
        self.at += count
        return piece

    def head(self):
        first = self.take(1)[0]
        major, value = first >> 5, first & 31
        if value >= 24:
            assert value <= 27 and major != 7, "indefinite, reserved or a float"
            size = 1 << (value - 24)
            value = int.from_bytes(self.take(size), "big")
            assert value >= (24 if size == 1 else 1 << (4 * size)), "not as short as it can be"
        return major, value

    def value(self):
        major, value = self.head()
        if major == 0:
            return value
        if major == 1:
            return -1 - value
        if major == 2:
            return self.take(value)
        if major == 3:
            return self.take(value).decode("utf-8")
        if major == 4:
            return [self.value() for _ in range(value)]
        if major == 5:
            members = {}
            for _ in range(value):
                key = self.value()
                assert type(key) is int and key > max(members, default=0), "members in order, each once"
                members[key] = self.value()
            return members
        if major == 7:
            assert value in (21, 22)
            return True if value == 21 else None
        inner = self.value()
        if value in (2, 3):
            assert 8 < len(inner) <= 16 and inner[0] != 0, "a bignum that need not be one"
            size = int.from_bytes(inner, "big")
            return size if value == 2 else -1 - size
        if value == 4:
            exponent, coefficient = inner
            assert -18 <= exponent <= 0
            return ("decimal", -exponent, coefficient)
        assert value == 100, "a tag that is not in the subset"
        return ("date", inner)


def decode(data):
    cbor = Cbor(data)
    value = cbor.value()
    assert cbor.at == len(data), "bytes behind the value"
    return value


def digest(data):
    return xxhash.xxh3_128_digest(data) if xxhash else None


def frames(data):
    at, chain = 0, bytes(16)
    while at < len(data):
        head = data[at : at + 52]
        assert head[:4] == b"OIJR" and head[4] == 52 and head[5] == 1 and head[7] == 0
        kind, flags, zero, body, personal, sequence, payload, ends_with, crc = struct.unpack("<BBHIIQI16sI", head[8:])
        assert zero == 0 and crc == crc32c(head[:48])
        body = data[at + 52 : at + 52 + body]
        personal_at = at + 52 + len(body)
        personal = data[personal_at : personal_at + personal]
        assert payload == crc32c(body + personal)
        if xxhash:
            if kind == ANCHOR:
                chain = bytes(16)
            link = chain + bytes([kind, flags & ENDS]) + bytes(6) + struct.pack("<Q", sequence) + digest(body)
            chain = digest(link)
            assert ends_with == (chain if flags & ENDS else bytes(16)), "the chain is broken"
        yield kind, flags, sequence, decode(body) if body else None, personal
        at = personal_at + len(personal)
    assert flags & ENDS, "torn"


def money(value):
    code, (tag, digits, units) = value
    assert tag == "decimal"
    return code, digits, units


MADE_TOGETHER = {5, 6, 7, 12, 13, 14}  # kinds of items, as section 3 names them


class Books:
    """Items by reference, each with its customer and what every portion has left."""

    def __init__(self):
        self.items, self.applications, self.kinds = {}, {}, set()
        self.groups, self.undone = {}, set()  # sequences by the first one; those that were undone or reversed
        self.made = {}  # sequence of each item

    def take(self, sequence, kind, body):
        self.kinds.add(kind)
        ref = lambda value: tuple(value)
        group = body.get({9: 9, 10: 5}.get(kind, 0), 0) if isinstance(body, dict) else 0
        if group:
            members = self.groups.setdefault(group, [])
            assert sequence == (members[-1] + 1 if members else group), "a group is not in one piece"
            members.append(sequence)
        if kind == 9:  # ItemIssued
            portions = [money(portion[1]) for portion in body[7]]
            self.made[ref(body[1])] = sequence
            self.items[ref(body[1])] = {"customer": body[2], "of": portions, "left": [p[2] for p in portions]}
        elif kind == 10:  # CreditApplied
            parts = [(p.get(1, 0), p.get(2, 0), money(p[3])[2]) for p in body[4]]
            self.applications[sequence] = (ref(body[1]), ref(body[2]), parts)
            self.move(sequence, -1)
        elif kind == 11:  # ApplicationUndone
            self.move(body[1], 1)
            self.undone.add(body[1])
        elif kind == 12:  # ItemReversed
            item = self.items[ref(body[1])]
            assert item["left"] == [p[2] for p in item["of"]], "reversed while it is used"
            self.undone.add(self.made[ref(body[1])])
            item["left"] = [0] * len(item["of"])
        elif kind == 13:  # ReversalUndone
            item = self.items[ref(body[1])]
            item["left"] = [p[2] for p in item["of"]]

    def move(self, application, sign):
        credit, debit, parts = self.applications[application]
        for credit_portion, debit_portion, units in parts:
            for ref, portion in ((credit, credit_portion), (debit, debit_portion)):
                self.items[ref]["left"][portion] += sign * units
                assert self.items[ref]["left"][portion] >= 0

    def check_groups(self):
        """Each is there or gone, but for items that are only made beside it."""
        beside = {sequence for (kind, _), sequence in self.made.items() if kind not in MADE_TOGETHER}
        for members in self.groups.values():
            together = set(members) - beside
            assert len(members) > 1 and together & self.undone in (set(), together), "a group is half undone"
        return len(self.groups)

    def figures(self):
        rows = {}
        for (kind, _), item in self.items.items():
            code, digits, _ = item["of"][0]
            row = rows.setdefault((item["customer"], code, digits), [0, 0])
            row[0 if kind <= 8 else 1] += sum(item["left"])
        lines = ""
        for (customer, code, digits), (open_, unapplied) in sorted(rows.items()):
            lines += f"{customer} open {text(open_, digits)} {code} unapplied {text(unapplied, digits)} {code}\n"
        return lines


def text(units, digits):
    return f"{units // 10**digits}.{units % 10**digits:0{digits}}" if digits else str(units)


# Where digests of personal texts stand, as section 3 marks them with *.
PERSONAL = {3: (13,), 5: (6,), 7: (12, 15), 9: (8, 15)}
PERSONAL_OF_RECORDS = {40: range(4, 11)}  # by the kind of a saved record


def personal_places(head, events):
    yield head.get(7)
    for kind, _, members in events:
        value = members
        if kind == 18 and members:  # RecordSaved
            kind_of_record, record = members[1]
            yield from (record.get(number) for number in PERSONAL_OF_RECORDS.get(kind_of_record, ()))
        for number in PERSONAL.get(kind, ()):
            value = value.get(number) if isinstance(value, dict) else None
        yield value if kind in PERSONAL else None


def read(path):
    books, last, named = Books(), 0, 0
    for kind, flags, sequence, body, personal in frames(path.read_bytes()):
        if kind == ANCHOR:
            assert not personal and body.get(2, 0) == sequence == last
            continue
        assert kind == RECORD and sequence == last + 1
        head, events = body
        texts = decode(personal) if personal else []
        places = sum(isinstance(value, bytes) for value in personal_places(head, events))
        assert [place for place, _, _ in texts] == sorted({place for place, _, _ in texts})
        assert all(place < places and len(salt) == 16 and words for place, salt, words in texts)
        assert (len(texts) < places) == bool(flags & ERASED)
        named += len(texts)
        for event_kind, version, members in events:
            assert version == 1
            last += 1
            books.take(last, event_kind, members)
    return books, last, named


def main(folder):
    expected = (folder / "figures.txt").read_text()
    sequences = {line.split()[0]: int(line.split()[3]) for line in (folder / "digests.txt").read_text().splitlines()}
    for name in ("books.journal", "erased.journal"):
        books, last, named = read(folder / name)
        assert last == sequences[name], (name, last)
        assert books.figures() == expected, f"{name}:\n{books.figures()}instead of\n{expected}"
        assert books.kinds == {*range(1, 16), 18, 19}
        assert (named == 0) == (name == "erased.journal")
        print(f"{name}: {last} events of {len(books.kinds)} kinds, {named} personal texts, figures agree"
              f"{', chain holds' if xxhash else ''}")
    books, last, _ = read(folder / "groups.journal")
    assert last == sequences["groups.journal"] and books.check_groups() == 2
    assert books.figures() == "1 open 1000.00 USD unapplied 750.00 USD\n2 open 0.00 USD unapplied 0.00 USD\n"
    print("groups.journal: 2 groups, each whole")
    for kind, _, _, body, personal in frames((folder / "every_member.record").read_bytes()):
        assert kind == RECORD and len(body[1]) == 17 and len(decode(personal)) == 12
    snapshot = list(frames((folder / "books.snapshot").read_bytes()))
    assert [kind for kind, *_ in snapshot] == sorted(kind for kind, *_ in snapshot) and snapshot[-1][0] == 20
    assert sum(len(body) for kind, _, _, body, _ in snapshot[:-1] if kind == 17) == sequences["books.snapshot"]
    print("books.snapshot: as many events")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
