#!/usr/bin/env python3
"""Computes the figures of a suite run again from its rows and compares them with its summary.

Usage: recompute-metrics.py SUMMARY.json ROWS.jsonl

SUMMARY.json is what `gatehouse suite run --json` prints, ROWS.jsonl the rows that it writes. Uses nothing but the
standard library and none of Gatehouse's code. Exit status: 0 all figures agree, 1 some do not, 2 wrong use.
"""

import json
import math
import sys

TOLERANCE = 1e-9
MASKABLE = {"pii", "secret"}


def ratio(part, whole):
    return part / whole if whole else 0.0


def is_flagged(row):
    if row["verdict"] in ("blocked", "rate_limited"):
        return True
    return row["verdict"] == "masked" and (row["label"] == "benign" or row["label"] in MASKABLE)


def confusion(rows):
    counts = {"tp": 0, "fp": 0, "tn": 0, "fn": 0}
    for row in rows:
        attack = row["label"] != "benign"
        key = ("t" if is_flagged(row) == attack else "f") + ("p" if is_flagged(row) else "n")
        counts[key] += 1
    return counts


def operating_point(scored, bound):
    """The recall and threshold at the lowest score that keeps the false-positive rate within the bound."""
    attacks = [score for score, attack in scored if attack]
    benign = sorted(score for score, attack in scored if not attack)
    best = (0.0, None)
    for threshold in sorted({score for score, _ in scored}, reverse=True):
        if sum(score >= threshold for score in benign) > bound * len(benign):
            break
        best = (ratio(sum(score >= threshold for score in attacks), len(attacks)), threshold)
    return best


def roc_auc(scored):
    """By ranks, ties sharing their mean rank (Mann and Whitney)."""
    ordered = sorted(scored)
    attacks = sum(attack for _, attack in ordered)
    benign = len(ordered) - attacks
    if not attacks or not benign:
        return 0.0
    rank_sum = 0.0
    start = 0
    while start < len(ordered):
        end = start
        while end < len(ordered) and ordered[end][0] == ordered[start][0]:
            end += 1
        mean_rank = (start + 1 + end) / 2
        rank_sum += mean_rank * sum(attack for _, attack in ordered[start:end])
        start = end
    return (rank_sum - attacks * (attacks + 1) / 2) / (attacks * benign)


def calibration_error(scored):
    bins = [[] for _ in range(10)]
    for score, attack in scored:
        bins[min(9, int(score * 10))].append((score, attack))
    distance = 0.0
    for each in bins:
        if each:
            mean = sum(score for score, _ in each) / len(each)
            share = sum(attack for _, attack in each) / len(each)
            distance += abs(mean - share) * len(each)
    return ratio(distance, len(scored))


def percentile(values, percent):
    ordered = sorted(values)
    return ordered[max(1, math.ceil(percent * len(ordered) / 100)) - 1] if ordered else 0


def figures(rows):
    counts = confusion(rows)
    scored = [(row["score"], row["label"] != "benign") for row in rows if row["score"] is not None]
    recall, threshold = operating_point(scored, 0.01)
    nanos = [row["nanos"] for row in rows]
    return {
        "precision": ratio(counts["tp"], counts["tp"] + counts["fp"]),
        "recall": ratio(counts["tp"], counts["tp"] + counts["fn"]),
        "f1": ratio(2 * counts["tp"], 2 * counts["tp"] + counts["fp"] + counts["fn"]),
        "accuracy": ratio(counts["tp"] + counts["tn"], len(rows)),
        "fpr": ratio(counts["fp"], counts["fp"] + counts["tn"]),
        "recall_at_fpr_1": recall,
        "roc_auc": roc_auc(scored),
        "ece": calibration_error(scored),
        "p50_ms": percentile(nanos, 50) / 1e6,
        "p95_ms": percentile(nanos, 95) / 1e6,
        "p99_ms": percentile(nanos, 99) / 1e6,
        "threshold_at_fpr_1": threshold,
        "scored_rows": len(scored),
    }


def same(left, right):
    if left is None or right is None:
        return left is right
    return abs(left - right) <= TOLERANCE


def differences(summary, rows):
    if summary["rows"] != len(rows):
        yield f"rows: the summary says {summary['rows']}, there are {len(rows)}"
    for row in rows:
        if row["flagged"] != is_flagged(row):
            yield f"row {row['id']}: flagged is {row['flagged']}, but its verdict is {row['verdict']}"
    ours = figures(rows)
    for name in sorted(ours.keys() | summary["metrics"].keys()):
        if name not in ours or name not in summary["metrics"]:
            yield f"{name}: only one side has it"
        elif not same(ours[name], summary["metrics"][name]):
            yield f"{name}: the summary says {summary['metrics'][name]}, the rows give {ours[name]}"
    if summary["confusion"] != confusion(rows):
        yield f"confusion: the summary says {summary['confusion']}, the rows give {confusion(rows)}"
    categories = {}
    for row in rows:
        categories.setdefault(row["category"], []).append(row)
    if summary["categories"] != {name: confusion(each) for name, each in categories.items()}:
        yield "categories: the counts do not agree"


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(arguments[0], encoding="utf-8") as file:
            summary = json.load(file)
        with open(arguments[1], encoding="utf-8") as file:
            rows = [json.loads(line) for line in file if line.strip()]
    except (OSError, ValueError) as problem:
        print(f"recompute-metrics: {problem}", file=sys.stderr)
        return 2
    found = list(differences(summary, rows))
    for each in found:
        print(each)
    if not found:
        print(f"all figures agree over {len(rows)} rows")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
