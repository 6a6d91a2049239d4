"""What `cohort collect` and `cohort scores` do, done by DuckDB. It runs in a Python of its own, which has duckdb."""

import os
import sys

import duckdb

COLUMNS = {
    "id": "VARCHAR",
    "at": "TIMESTAMP",
    "learner": "VARCHAR",
    "course": "VARCHAR",
    "module": "VARCHAR",
    "scenario": "VARCHAR",
    "question": "VARCHAR",
    "revision": "VARCHAR",
    "key": "VARCHAR",
    "kind": "VARCHAR",
    "order": "VARCHAR[]",
    # A list, or for a rating an object.
    "response": "JSON",
    "earned": "INTEGER",
    "possible": "INTEGER",
    "seconds": "DOUBLE",
    "context": "VARCHAR",
    "check": "VARCHAR",
}
# Those that scores are made of, and what tells a record from its copy.
COLUMNS_OF_SCORES = (
    "id", "at", "learner", "course", "module", "scenario", "question", "earned", "possible", "context"
)  # fmt: skip


def records(sources, names):
    """The records of the sources. Their columns are named, so that none need be guessed and none read in vain."""
    columns = ", ".join(f"'{name}': '{COLUMNS[name]}'" for name in names)
    files = [f"{source}/learners/*/journal/*.jsonl" for source in sources]
    return f"read_json({files}, format = 'newline_delimited', columns = {{{columns}}})"


def collect(connection, sources):
    """Keeps every record once in a table: of the ways to say so (`DISTINCT ON`, `GROUP BY`, a key) the fastest and smallest."""
    connection.execute(f"CREATE TABLE records AS SELECT DISTINCT * FROM {records(sources, COLUMNS)}")


def scores(connection, course, path, table="records"):
    """Writes of each learner and module the mean over first attempts and their number; a scenario has a question each. Halves that
    binary fractions put a hair below themselves are rounded up."""
    connection.execute(
        "COPY (WITH attempts AS (SELECT learner, module, scenario, question, "
        "arg_min(earned / possible, (\"at\", id)) AS score, max(\"at\") AS last "
        f"FROM {table} WHERE course = '{course}' AND context <> 'review' AND NOT starts_with(context, 'form:') "
        "GROUP BY ALL) "
        "SELECT learner, module, round(avg(score) * 100 + 1e-9, 1) AS mean, count(*) AS done, max(last) AS last FROM attempts "
        f"GROUP BY learner, module ORDER BY learner, module) TO '{path}' (HEADER)"
    )


command, database, *rest = sys.argv[1:]
with duckdb.connect(database) as connection:
    connection.execute(f"SET threads = {len(os.sched_getaffinity(0))}")
    if command == "collect":
        collect(connection, rest)
    elif command == "scores":
        scores(connection, *rest)
    elif command == "both":
        course, path, *sources = rest
        scores(connection, course, path, f"(SELECT DISTINCT * FROM {records(sources, COLUMNS_OF_SCORES)})")
