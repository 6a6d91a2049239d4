"""What `cohort collect` and `cohort scores` do, done by DuckDB. It runs in a Python of its own, which has duckdb."""

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
    "response": "VARCHAR[]",
    "earned": "INTEGER",
    "possible": "INTEGER",
    "seconds": "DOUBLE",
    "context": "VARCHAR",
    "check": "VARCHAR",
}


def collect(connection, sources):
    """Keeps one record of each id in a table."""
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in COLUMNS.items())
    files = [f"{source}/learners/*/journal/*.jsonl" for source in sources]
    connection.execute(
        "CREATE TABLE records AS SELECT DISTINCT ON (id) * FROM "
        f"read_json({files}, format = 'newline_delimited', columns = {{{columns}}})"
    )


def scores(connection, path):
    """Writes each learner's mean over the first attempts at a module's scenarios, which have a question each."""
    connection.execute(
        "COPY (WITH attempts AS (SELECT learner, module, scenario, question, "
        "arg_min(earned / possible, (\"at\", id)) AS score FROM records WHERE context <> 'review' "
        "GROUP BY learner, module, scenario, question) "
        "SELECT learner, module, round(avg(score) * 100, 1) AS mean FROM attempts "
        f"GROUP BY learner, module ORDER BY learner, module) TO '{path}' (HEADER)"
    )


command, database, *rest = sys.argv[1:]
with duckdb.connect(database) as connection:
    if command == "collect":
        collect(connection, rest)
    else:
        scores(connection, *rest)
