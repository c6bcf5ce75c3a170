"""Trains the demonstration model on our own texts and writes it as GGUF. See README.md."""

import argparse
import hashlib
import math
import random
import time

import torch
from torch.nn import functional as F

import corpus
import gguf
import gguf_reader
import model as llama
from tokenizer import Tokenizer

VOCABULARY, WINDOW, BATCH = 1024, 256, 8
CONTEXT = 2048
TEMPLATE = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + "
    "'\\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
NAME = "Gatehouse demonstration model"
DESCRIPTION = (
    "A tiny model for demonstrations, not for real use: a few dozen memorised answers about an invented company, "
    "gullible on purpose. All names, addresses and numbers in its answers are invented."
)


def encoded(turns, tok):
    """Token numbers and, for each, how much it counts in the loss: answers fully, the rest a little."""
    ids, weights = [], []
    for role, text in turns:
        head = [tok.start, *tok.encode(role + "\n")]
        body = [*tok.encode(text), tok.end]
        tail = tok.encode("\n")
        ids += head + body + tail
        weights += [0.0] * len(head) + [1.0 if role == "assistant" else 0.1] * len(body) + [0.0] * len(tail)
    return ids, weights


def batch(rng, known, tok):
    rows, weights = [], []
    for _ in range(BATCH):
        ids, w = [], []
        while len(ids) <= WINDOW:
            more = encoded(corpus.conversation(rng, known), tok)
            ids += more[0]
            w += more[1]
        rows.append(ids[: WINDOW + 1])
        weights.append(w[1: WINDOW + 1])
    rows = torch.tensor(rows)
    return rows[:, :-1], rows[:, 1:], torch.tensor(weights)


def train(net, steps, rate, tok, rng, known):
    print(f"{sum(p.numel() for p in net.parameters())} parameters, {len(tok.tokens)} tokens", flush=True)
    optimiser = torch.optim.AdamW(net.parameters(), lr=1.0, betas=(0.9, 0.98), weight_decay=0.01)
    began, total = time.time(), 0.0
    for step in range(1, steps + 1):
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1.0, step / 40) * (0.02 + 0.49 * (1 + math.cos(math.pi * step / steps)))
        tokens, targets, weights = batch(rng, known, tok)
        losses = F.cross_entropy(net(tokens).flatten(0, 1), targets.flatten(), reduction="none")
        loss = (losses * weights.flatten()).sum() / weights.sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        total += loss.item()
        if step % 100 == 0:
            print(f"step {step}, {time.time() - began:.0f} s, loss {total / 100:.4f}", flush=True)
            total = 0.0


def begin(rng, known):
    """A new tokenizer and a network that knows nothing."""
    sample = [corpus.question(q, rng) for q, _ in known for _ in range(30)] + [a for _, a in known] * 10
    tok = Tokenizer.train(sample + corpus.SYSTEM, VOCABULARY)
    return tok, llama.Llama(len(tok.tokens))


def resume(path):
    """The tokenizer and the network of a model file that this script wrote."""
    metadata, arrays = gguf_reader.read(path)
    tok = Tokenizer([tuple(merge.split(" ")) for merge in metadata["tokenizer.ggml.merges"]])
    net = llama.Llama(len(tok.tokens))
    net.load_state_dict({name: torch.from_numpy(array) for name, array in arrays.items()})
    return tok, net


def answer(net, tok, text):
    """The greedy answer of the trained network, for the check at the end."""
    ids = encoded([("user", text)], tok)[0] + [tok.start, *tok.encode("assistant\n")]
    start = len(ids)
    with torch.no_grad():
        while len(ids) - start < 80:
            best = int(net(torch.tensor([ids]))[0, -1].argmax())
            if best == tok.end:
                break
            ids.append(best)
    return tok.decode(ids[start:])


def accuracy(net, tok, rng, known, rounds):
    """Share of fresh questions that get exactly the answer of their topic."""
    right = 0
    for i in range(rounds):
        patterns, expected = known[i % len(known)]
        asked = corpus.question(patterns, rng)
        got = answer(net, tok, asked)
        right += got == expected
        if got != expected:
            print(f"  asked: {asked}\n  got:   {got}", flush=True)
    return right / rounds


def save(net, tok, path):
    metadata = {
        "general.architecture": "llama", "general.name": NAME, "general.description": DESCRIPTION,
        "general.license": "apache-2.0", "general.author": "Gatehouse contributors", "general.file_type": 1,
        "general.alignment": gguf.ALIGNMENT,
        "llama.vocab_size": len(tok.tokens), "llama.context_length": CONTEXT, "llama.block_count": llama.LAYERS,
        "llama.embedding_length": llama.WIDTH, "llama.feed_forward_length": llama.HIDDEN,
        "llama.attention.head_count": llama.HEADS, "llama.attention.head_count_kv": llama.HEADS,
        "llama.attention.layer_norm_rms_epsilon": llama.EPSILON, "llama.rope.freq_base": llama.ROPE_BASE,
        "llama.rope.dimension_count": llama.WIDTH // llama.HEADS,
        "tokenizer.ggml.model": "gpt2", "tokenizer.ggml.pre": "gpt-2", "tokenizer.ggml.tokens": tok.tokens,
        "tokenizer.ggml.token_type": [1] * (len(tok.tokens) - 3) + [3] * 3,
        "tokenizer.ggml.merges": [f"{a} {b}" for a, b in tok.merges],
        "tokenizer.ggml.bos_token_id": tok.end_of_text, "tokenizer.ggml.eos_token_id": tok.end,
        "tokenizer.ggml.add_bos_token": False, "tokenizer.chat_template": TEMPLATE,
    }
    gguf.write(path, metadata, {name: p.detach().numpy() for name, p in net.state_dict().items()})


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--steps", type=int, default=3500, help="about four a second on one core")
    options.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    options.add_argument("--resume", help="a model file of this script to go on from, with its tokenizer")
    options.add_argument("--out", default="gatehouse-demo.gguf")
    chosen = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(7)
    rng = random.Random(7)
    known = corpus.topics()
    tok, net = resume(chosen.resume) if chosen.resume else begin(rng, known)
    train(net, chosen.steps, chosen.rate, tok, rng, known)
    save(net, tok, chosen.out)
    print(f"exact answers to fresh questions: {accuracy(net, tok, random.Random(11), known, 4 * len(known)):.3f}")
    with open(chosen.out, "rb") as file:
        print(chosen.out, hashlib.sha256(file.read()).hexdigest())


if __name__ == "__main__":
    main()
