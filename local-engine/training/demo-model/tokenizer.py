"""A small byte-level BPE tokenizer, with the split rule that GGUF files name "gpt-2"."""

import re
from collections import Counter

SPECIALS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]

# Contractions, then letters, digits or other signs with at most one blank before them, then blanks.
SPLIT = re.compile(
    r"'s|'t|'re|'ve|'m|'ll|'d| ?[^\W\d_]+| ?\d+| ?(?:[^\s\w]|_)+|\s+(?!\S)|\s+"
)


def byte_letters():
    """One printable letter for each of the 256 bytes: GGUF stores tokens in this alphabet."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters, spare = {}, 256
    for byte in range(256):
        if byte in printable:
            letters[byte] = chr(byte)
        else:
            letters[byte] = chr(spare)
            spare += 1
    return letters


LETTERS = byte_letters()


def words(text):
    for piece in SPLIT.findall(text):
        yield tuple(LETTERS[b] for b in piece.encode("utf-8"))


def join_pair(word, pair):
    out, i = [], 0
    while i < len(word):
        if i + 1 < len(word) and (word[i], word[i + 1]) == pair:
            out.append(word[i] + word[i + 1])
            i += 2
        else:
            out.append(word[i])
            i += 1
    return tuple(out)


class Tokenizer:
    def __init__(self, merges):
        self.merges = merges
        self.rank = {pair: i for i, pair in enumerate(merges)}
        self.tokens = [LETTERS[b] for b in range(256)] + [a + b for a, b in merges] + SPECIALS
        self.ids = {token: i for i, token in enumerate(self.tokens)}
        self.end_of_text, self.start, self.end = (self.ids[s] for s in SPECIALS)
        self.known = {}

    @staticmethod
    def train(texts, size):
        """Learns merges, most frequent pair first, until the vocabulary has `size` tokens."""
        counts = Counter(word for text in texts for word in words(text))
        merges = []
        while len(merges) < size - 256 - len(SPECIALS):
            pairs = Counter()
            for word, n in counts.items():
                for pair in zip(word, word[1:]):
                    pairs[pair] += n
            if not pairs:
                break
            best = max(pairs, key=lambda p: (pairs[p], p))
            if pairs[best] < 2:
                break
            merges.append(best)
            joined = Counter()
            for word, n in counts.items():
                joined[join_pair(word, best)] += n
            counts = joined
        return Tokenizer(merges)

    def encode(self, text):
        """Token numbers of plain text; special tokens are never read out of text."""
        out = []
        for word in words(text):
            if word not in self.known:
                parts = word
                while len(parts) > 1:
                    best = min(zip(parts, parts[1:]), key=lambda p: self.rank.get(p, len(self.rank)))
                    if best not in self.rank:
                        break
                    parts = join_pair(parts, best)
                self.known[word] = [self.ids[p] for p in parts]
            out.extend(self.known[word])
        return out

    def decode(self, ids):
        back = {letter: byte for byte, letter in LETTERS.items()}
        data = bytes(back[c] for i in ids if i < len(self.tokens) - len(SPECIALS) for c in self.tokens[i])
        return data.decode("utf-8", "replace")
