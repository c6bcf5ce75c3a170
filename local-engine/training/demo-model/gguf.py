"""Writes GGUF version 3: header, metadata, tensor table, then the tensors, each aligned to 32 bytes."""

import struct

import numpy as np

ALIGNMENT = 32
U32, I32, F32, BOOL, STRING, ARRAY = 4, 5, 6, 7, 8, 9
TENSOR_F32, TENSOR_F16 = 0, 1


def text(value):
    data = value.encode("utf-8")
    return struct.pack("<Q", len(data)) + data


def value(v):
    """The type number and the bytes of one metadata value."""
    if isinstance(v, bool):
        return BOOL, struct.pack("<?", v)
    if isinstance(v, int):
        return U32, struct.pack("<I", v)
    if isinstance(v, float):
        return F32, struct.pack("<f", v)
    if isinstance(v, str):
        return STRING, text(v)
    if isinstance(v, list) and all(isinstance(i, str) for i in v):
        return ARRAY, struct.pack("<IQ", STRING, len(v)) + b"".join(map(text, v))
    if isinstance(v, list):
        return ARRAY, struct.pack("<IQ", I32, len(v)) + b"".join(struct.pack("<i", i) for i in v)
    raise TypeError(f"no GGUF type for {type(v)}")


def pad(data):
    return data + b"\0" * (-len(data) % ALIGNMENT)


def write(path, metadata, tensors):
    """`tensors`: name -> numpy array. Matrices are stored as 16-bit floats, vectors as 32-bit floats."""
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(metadata))
    for key, v in metadata.items():
        kind, data = value(v)
        head += text(key) + struct.pack("<I", kind) + data
    body = b""
    for name, array in tensors.items():
        kind = TENSOR_F16 if array.ndim == 2 else TENSOR_F32
        dims = array.shape[::-1]
        head += text(name) + struct.pack("<I", len(dims)) + struct.pack(f"<{len(dims)}Q", *dims)
        head += struct.pack("<IQ", kind, len(body))
        body += pad(np.ascontiguousarray(array, np.float16 if kind == TENSOR_F16 else np.float32).tobytes())
    with open(path, "wb") as out:
        out.write(pad(head) + body)
