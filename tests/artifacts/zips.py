"""Zip archives that no honest program writes, made entry by entry."""
import struct
import zlib
from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass
class Entry:
    name: bytes
    packed: bytes = b""
    method: int = 0
    size: int | None = None  # as declared; by default as it is
    packed_size: int | None = None  # likewise
    checksum: int = 0
    flags: int = 0
    mode: int = 0o100644
    at: int | None = None  # where the table of contents says that it stands; by default where it does


def stored(name, content, **more):
    return Entry(name, content, checksum=zlib.crc32(content), **more)


def deflated(name, content, **more):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    return Entry(name, packed, method=8, **{"size": len(content), "checksum": zlib.crc32(content), **more})


def repeated(name, unit, times, before=b"", behind=b"", **more):
    """An entry of `before`, `unit` again and again, and `behind`, packed once and not `times` times."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    one = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    tail = packer.compress(behind) + packer.flush()
    checksum = zlib.crc32(before)
    for _ in range(times):
        checksum = zlib.crc32(unit, checksum)
    size = len(before) + len(unit) * times + len(behind)
    return Entry(name, head + one * times + tail, 8, **{"size": size, "checksum": zlib.crc32(behind, checksum), **more})


def numbers(entry):
    """What the two headers have in common."""
    size = len(entry.packed) if entry.size is None else entry.size
    packed = len(entry.packed) if entry.packed_size is None else entry.packed_size
    return struct.pack("<HHHHHIIIHH", 20, entry.flags, entry.method, 0, 0x5821, entry.checksum, packed, size, len(entry.name), 0)


def local_header(entry):
    return b"PK\3\4" + numbers(entry) + entry.name


def table_line(entry, at):
    return (b"PK\1\2" + struct.pack("<H", 0x0314) + numbers(entry) +
            struct.pack("<HHHII", 0, 0, 0, entry.mode << 16, at if entry.at is None else entry.at) + entry.name)


def table_end(count, size, at):
    return b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, count, count, size, at, 0)


def put_together(entries, count=None):
    out, table = [], []
    at = 0
    for entry in entries:
        table.append(table_line(entry, at))
        if entry.at is None:
            out += (local_header(entry), entry.packed)
            at += len(out[-2]) + len(out[-1])
    lines = b"".join(table)
    return b"".join(out) + lines + big_end(len(entries) if count is None else count, len(lines), at)


def big_end(count, size, at):
    if count < 0xFFFF:
        return table_end(count, size, at)
    record = b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size, at)
    return record + b"PK\6\7" + struct.pack("<IQI", 0, at + size, 1) + table_end(0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)


def quoted(first, names, kernel_size=4 * MEBIBYTE):
    """Entries that each hold all that follow: a block that is not packed quotes the next header, and all share one kernel.
    The technique of "A better zip bomb" (Fifield, 2019)."""
    kernel = bytes(kernel_size)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(kernel) + packer.flush()
    content, made = kernel, []
    for name in reversed(names):
        entry = Entry(name, packed, 8, len(content), checksum=zlib.crc32(content))
        header = local_header(entry)
        made.append((entry, header, len(packed)))
        packed = b"\0" + struct.pack("<HH", len(header), len(header) ^ 0xFFFF) + header + packed
        content = header + content
    made.reverse()
    out = b"".join(local_header(entry) + entry.packed for entry in first)
    lines, at = b"", 0
    for entry in first:
        lines += table_line(entry, at)
        at += len(local_header(entry)) + len(entry.packed)
    end = at + len(made[0][1]) + made[0][2]
    for entry, header, size in made:
        lines += table_line(entry, end - size - len(header))
    out += made[0][1] + made[0][0].packed
    return out + lines + table_end(len(first) + len(made), len(lines), len(out))
