"""A LLaMA decoder in a few lines of torch, with the tensor names and the rotary layout that GGUF expects."""

import math

import torch
from torch import nn
from torch.nn import functional as F

LAYERS, WIDTH, HEADS, HIDDEN = 4, 128, 4, 384
EPSILON, ROPE_BASE = 1e-5, 10000.0


class Norm(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(WIDTH))

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + EPSILON) * self.weight


def linear(inputs, outputs):
    return nn.Linear(inputs, outputs, bias=False)


def rotate(x, cos, sin):
    """Turns neighbouring pairs, the order that GGUF's `llama` architecture uses."""
    a, b = x[..., 0::2], x[..., 1::2]
    return torch.stack((a * cos - b * sin, a * sin + b * cos), -1).flatten(-2)


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.attn_norm, self.ffn_norm = Norm(), Norm()
        self.attn_q, self.attn_k = linear(WIDTH, WIDTH), linear(WIDTH, WIDTH)
        self.attn_v, self.attn_output = linear(WIDTH, WIDTH), linear(WIDTH, WIDTH)
        self.ffn_gate, self.ffn_up = linear(WIDTH, HIDDEN), linear(WIDTH, HIDDEN)
        self.ffn_down = linear(HIDDEN, WIDTH)

    def forward(self, x, cos, sin, mask):
        rows, length, _ = x.shape
        h = self.attn_norm(x)
        q, k, v = (w(h).view(rows, length, HEADS, -1).transpose(1, 2) for w in (self.attn_q, self.attn_k, self.attn_v))
        q, k = rotate(q, cos, sin), rotate(k, cos, sin)
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1)
        x = x + self.attn_output((weights @ v).transpose(1, 2).reshape(rows, length, WIDTH))
        h = self.ffn_norm(x)
        return x + self.ffn_down(F.silu(self.ffn_gate(h)) * self.ffn_up(h))


class Llama(nn.Module):
    def __init__(self, vocabulary):
        super().__init__()
        self.token_embd = nn.Embedding(vocabulary, WIDTH)
        self.blk = nn.ModuleList(Block() for _ in range(LAYERS))
        self.output_norm = Norm()
        for name, p in self.named_parameters():
            if p.ndim == 2:
                deep = name.endswith(("attn_output.weight", "ffn_down.weight"))
                nn.init.normal_(p, std=0.05 / (math.sqrt(2 * LAYERS) if deep else 1))

    def forward(self, tokens):
        length, half = tokens.shape[1], WIDTH // HEADS // 2
        angles = torch.outer(torch.arange(length).float(), ROPE_BASE ** (-torch.arange(half).float() / half))
        mask = torch.full((length, length), -math.inf).triu(1)
        x = self.token_embd(tokens)
        for block in self.blk:
            x = block(x, angles.cos(), angles.sin(), mask)
        return F.linear(self.output_norm(x), self.token_embd.weight)
