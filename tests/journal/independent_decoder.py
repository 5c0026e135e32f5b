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
        self.items, self.applications, self.marks, self.kinds = {}, {}, {}, set()
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
            assert sum(item["left"]) == sum(p[2] for p in item["of"]), "reversed while it is used"
            self.undone.add(self.made[ref(body[1])])
            item["reversed"] = item["left"]
            item["left"] = [0] * len(item["left"])
        elif kind == 13:  # ReversalUndone
            item = self.items[ref(body[1])]
            item["left"] = item["reversed"]
        elif kind == 21:  # PortionsMoved
            left = self.items[ref(body[1])]["left"]
            left += [0] * len(body.get(3, []))
            for move in body[4]:
                units = money(move[3])[2]
                left[move.get(1, 0)] -= units
                left[move.get(2, 0)] += units
                assert units > 0 and left[move.get(1, 0)] >= 0
        elif kind == 22:  # MarkPlaced
            self.marks[sequence] = money(body[4])[2]
            assert self.marks[sequence] <= sum(self.items[ref(body[2])]["left"])
        elif kind == 23:  # MarkReduced
            self.marks[body[1]] -= money(body[2])[2]
            assert self.marks[body[1]] >= 0
        elif kind == 24:  # MarkEnded
            del self.marks[body[1]]

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
PERSONAL = {3: [(13,)], 5: [(6,)], 7: [(12, 5), (12, 15)], 9: [(8, 5), (8, 15)], 22: [(8,)]}
SHARE = 8  # of a fingerprint: a salt, and no text
PERSONAL_OF_RECORDS = {40: range(4, 11)}  # by the kind of a saved record


def personal_places(head, events):
    """Of each place how many members its entry has."""
    for number in (7, SHARE):
        if number in head:
            assert len(head[number]) == 16
            yield 2 if number == SHARE else 3
    for kind, _, members in events:
        if kind == 18 and members:  # RecordSaved
            kind_of_record, record = members[1]
            for number in PERSONAL_OF_RECORDS.get(kind_of_record, ()):
                if number in record:
                    assert len(record[number]) == 16
                    yield 3
        for path in PERSONAL.get(kind, ()):
            value = members
            for number in path:
                value = value.get(number) if value is not None else None
            if value is not None:
                assert len(value) == 16
                yield 3


def read(path):
    books, last, named = Books(), 0, 0
    for kind, flags, sequence, body, personal in frames(path.read_bytes()):
        if kind == ANCHOR:
            assert not personal and body.get(2, 0) == sequence == last
            continue
        assert kind == RECORD and sequence == last + 1
        head, events = body
        texts = decode(personal) if personal else []
        places = list(personal_places(head, events))
        assert [entry[0] for entry in texts] == sorted({entry[0] for entry in texts})
        assert all(len(entry) == places[entry[0]] and len(entry[1]) == 16 and all(entry[2:]) for entry in texts)
        assert (len(texts) < len(places)) == bool(flags & ERASED)
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
        assert books.kinds == {*range(1, 16), 18, 19, 21}
        assert (named == 0) == (name == "erased.journal")
        print(f"{name}: {last} events of {len(books.kinds)} kinds, {named} personal texts, figures agree"
              f"{', chain holds' if xxhash else ''}")
    for name, texts in (("erasure.journal", 4), ("erasure_done.journal", 1)):
        books, last, named = read(folder / name)
        assert (last, named) == (3, texts) and 20 in books.kinds, (name, last, named)
        assert (b"Smith" in (folder / name).read_bytes()) == (name == "erasure.journal")
    books, last, _ = read(folder / "groups.journal")
    assert last == sequences["groups.journal"] and books.check_groups() == 2
    assert books.figures() == "1 open 1000.00 USD unapplied 750.00 USD\n2 open 0.00 USD unapplied 0.00 USD\n"
    print("groups.journal: 2 groups, each whole")
    for kind, _, _, body, personal in frames((folder / "every_member.record").read_bytes()):
        assert kind == RECORD and len(body[1]) == 22 and len(decode(personal)) == 16
    books, last, named = read(folder / "marks.journal")
    assert last == sequences["marks.journal"] and {22, 23, 24} <= books.kinds and named == 1
    assert list(books.marks.values()) == [100], "what is disputed at the end"
    print(f"marks.journal: {last} events, one dispute is left")
    snapshot = list(frames((folder / "books.snapshot").read_bytes()))
    assert [kind for kind, *_ in snapshot] == sorted(kind for kind, *_ in snapshot) and snapshot[-1][0] == 20
    assert sum(len(body) for kind, _, _, body, _ in snapshot[:-1] if kind == 17) == sequences["books.snapshot"]
    print("books.snapshot: as many events")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
