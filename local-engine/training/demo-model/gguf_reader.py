"""Reads back what gguf.py wrote, so that training can go on from a model file. Not a reader for foreign files."""

import struct

import numpy as np

import gguf

PACKING = {gguf.U32: "<I", gguf.I32: "<i", gguf.F32: "<f", gguf.BOOL: "<?"}


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, packing):
        values = struct.unpack_from(packing, self.data, self.at)
        self.at += struct.calcsize(packing)
        return values[0] if len(values) == 1 else values

    def text(self):
        length = self.take("<Q")
        self.at += length
        return self.data[self.at - length: self.at].decode("utf-8")

    def value(self, kind):
        if kind == gguf.STRING:
            return self.text()
        if kind == gguf.ARRAY:
            inner, length = self.take("<IQ")
            return [self.value(inner) for _ in range(length)]
        return self.take(PACKING[kind])


def read(path):
    """The metadata and the tensors of a file, in the shapes that `gguf.write` takes."""
    with open(path, "rb") as file:
        reader = Reader(file.read())
    magic, _, tensors, entries = reader.take("<4sIQQ")
    if magic != b"GGUF":
        raise SystemExit(f"{path} is not a GGUF file")
    metadata = {reader.text(): reader.value(reader.take("<I")) for _ in range(entries)}
    table = []
    for _ in range(tensors):
        name, rank = reader.text(), reader.take("<I")
        shape = [reader.take("<Q") for _ in range(rank)][::-1]
        table.append((name, shape, *reader.take("<IQ")))
    start = reader.at + -reader.at % gguf.ALIGNMENT
    arrays = {}
    for name, shape, kind, offset in table:
        dtype = np.float16 if kind == gguf.TENSOR_F16 else np.float32
        flat = np.frombuffer(reader.data, dtype, int(np.prod(shape)), start + offset)
        arrays[name] = flat.reshape(shape).astype(np.float32)
    return metadata, arrays
