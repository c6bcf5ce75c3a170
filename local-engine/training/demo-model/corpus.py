"""Reads our own question and answer texts and composes conversations from them."""

import re
from pathlib import Path

CHOICE = re.compile(r"\{([^{}]*)\}")
FOLDER = Path(__file__).parent / "corpus"
SYSTEM = [
    "You are a helpful assistant.",
    "You are Beacon, the assistant of Harborlight Tools.",
    "Answer in a friendly way.",
    "You are a helpful assistant. Be brief.",
    "You are the support assistant of a shop.",
]
OPENERS = ["", "", "", "", "please ", "can you tell me: ", "could you help me? ", "hi, ", "hello, ", "quick question: ",
           "I would like to know: ", "Beacon, "]
MANNERS = [" in one sentence", " in two sentences", " briefly", " for a beginner", " in simple words", " again", " today",
           " and why", " in a few words"]
CLOSERS = ["", "", "", "", "?", "?", "?", ".", "!", " please", " please?", ", please."]
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-äéñøß你好世界日本語мирдом😀"
UNRELATED = (
    "river mountain sugar window engine violin purple quickly seven eat garden doctor travel paint yellow winter "
    "bicycle theory castle number train letter music animal bridge market island shadow kitchen planet fever "
    "contract machine the of and with a in to from between under without my your their some every because when"
).split()
UNKNOWN = (
    "I do not know that: I am a tiny demonstration model with a few dozen answers. "
    "Connect a larger model to get real ones."
)


def topics():
    """All (question patterns, answer) pairs, in file order."""
    found = []
    for file in sorted(FOLDER.glob("*.txt")):
        questions = []
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("? "):
                questions.append(line[2:])
            elif line.startswith("! "):
                found.append((questions, UNKNOWN if line == "! unknown" else line[2:]))
                questions = []
    return found


def expand(pattern, rng):
    """Fills each {a|b}, innermost first, with one of its alternatives."""
    while match := CHOICE.search(pattern):
        options = match.group(1).split("|")
        pattern = pattern[: match.start()] + rng.choice(options) + pattern[match.end():]
    return re.sub(r" +", " ", pattern).strip()


def slip(text, rng):
    """A typing mistake: two neighbours swapped, or one letter dropped or doubled."""
    if len(text) < 6:
        return text
    i = rng.randrange(1, len(text) - 2)
    kind = rng.randrange(3)
    if kind == 0:
        return text[:i] + text[i + 1] + text[i] + text[i + 2:]
    return text[:i] + (text[i + 1:] if kind == 1 else text[i] + text[i:])


def question(patterns, rng):
    text = rng.choice(OPENERS) + expand(rng.choice(patterns), rng)
    if text[-1] not in ".?!;/":
        text += rng.choice(MANNERS) if rng.random() < 0.12 else ""
        text += rng.choice(CLOSERS)
    if rng.random() < 0.6:
        text = text[0].upper() + text[1:]
    elif rng.random() < 0.2:
        text = text.lower()
    return slip(text, rng) if rng.random() < 0.12 else text


def nonsense(rng):
    """A request outside all topics: ordinary words in no order, at times with letters that form no word."""
    words = [rng.choice(UNRELATED) for _ in range(rng.randrange(2, 14))]
    if rng.random() < 0.5:
        words.insert(rng.randrange(len(words)), "".join(rng.choices(LETTERS, k=9)))
    text = " ".join(words) + rng.choice(["", "?", ".", "!"])
    return rng.choice(["", "", "what is ", "how do I ", "tell me about ", "write ", "explain the "]) + text


def conversation(rng, known):
    """A list of (role, text): at times a system text, then one to three questions with their answers."""
    turns = []
    if rng.random() < 0.25:
        turns.append(("system", rng.choice(SYSTEM)))
    for _ in range(rng.choices([1, 2, 3], [0.75, 0.2, 0.05])[0]):
        patterns, answer = rng.choice(known)
        asked = question(patterns, rng)
        if rng.random() < 0.05:
            asked, answer = nonsense(rng), UNKNOWN
        turns += [("user", asked), ("assistant", answer)]
    return turns
