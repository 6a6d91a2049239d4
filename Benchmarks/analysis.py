"""Runs the queries of Docs/analysis.md on what the program exports, and compares their results with the program's own tables.

    analysis.py FOLDER [sqlite|duckdb]

FOLDER holds answers.csv, scores.csv and items.csv. Prints how many figures agree; the exit code is 1 if one does not.
"""

import csv
import os
import re
import sys

DOCUMENT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Docs", "analysis.md")


def queries():
    """The queries of the document, by the names in their first lines."""
    with open(DOCUMENT, encoding="utf-8") as file:
        blocks = re.findall(r"```sql\n-- (\w+)\n(.*?)```", file.read(), re.DOTALL)
    return dict(blocks)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def run(engine, folder):
    """The rows of each query."""
    path = os.path.join(folder, "answers.csv")
    if engine == "duckdb":
        import duckdb

        connection = duckdb.connect()
        connection.execute(
            "CREATE TABLE answers AS FROM read_csv(?, types = {'id': 'VARCHAR', 'response': 'VARCHAR'})", [path]
        )
    else:
        import sqlite3

        connection = sqlite3.connect(":memory:")
        answers = rows(path)
        names = list(answers[0])
        connection.execute("CREATE TABLE answers ({})".format(", ".join(f'"{name}"' for name in names)))
        marks = ", ".join("?" for _ in names)
        connection.executemany(
            f"INSERT INTO answers VALUES ({marks})", [[row[name] or None for name in names] for row in answers]
        )
    return {name: connection.execute(query).fetchall() for name, query in queries().items()}


def compared(folder, results):
    """Pairs of names and figures: what the program says, and what the query says."""
    scores = {row[0]: row[1:] for row in results["scores"]}
    for row in rows(os.path.join(folder, "scores.csv")):
        if row["total score"] or row["id"] in scores:
            score, done = scores.get(row["id"], (None, None))
            yield f"score of {row['id']}", float(row["total score"]), score, 0.0500001
            yield f"cases of {row['id']}", int(row["scenarios done"]), done, 0
    items = {row[:2]: row[2:] for row in results["items"]}
    for row in rows(os.path.join(folder, "items.csv")):
        if row["part"]:
            continue
        name = row["scenario"], row["question"]
        n, facility, rest = items.get(name, (None, None, None))
        yield f"n of {name}", int(row["n"]), n, 0
        yield f"facility of {name}", float(row["facility"]), facility and facility * 100, 0.0500001
        if row["rest r"]:
            yield f"rest r of {name}", float(row["rest r"]), rest, 0.000500001


def main(folder, engine="sqlite"):
    agree, differ = 0, []
    for name, ours, theirs, tolerance in compared(folder, run(engine, folder)):
        if theirs is not None and abs(ours - theirs) <= tolerance:
            agree += 1
        else:
            differ.append(f"{name}: {ours} by the program, {theirs} by {engine}")
    print("\n".join([f"{agree} figures agree, {len(differ)} differ", *differ[:10]]))
    return 1 if differ or not agree else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
