"""The figures of `cohort items` and the fifths of `cohort report`, done by DuckDB. It runs in a Python of its own, which has duckdb.

    duckdb_items.py JOURNALS TABLE
"""

import os
import sys

import duckdb

COLUMNS = {
    "id": "VARCHAR", "at": "TIMESTAMP", "learner": "VARCHAR", "scenario": "VARCHAR", "response": "VARCHAR[]",
    "earned": "INTEGER", "possible": "INTEGER", "seconds": "DOUBLE",
}  # fmt: skip
QUERY = """
WITH first AS (SELECT learner, scenario, arg_min(response[1], ("at", id)) AS picked, arg_min(earned / possible, ("at", id)) AS x,
                      arg_min(seconds, ("at", id)) AS seconds
               FROM read_json('{journals}', format = 'newline_delimited', columns = {columns}) GROUP BY ALL),
     totals AS (SELECT learner, sum(x) AS total FROM first GROUP BY learner),
     pairs AS (SELECT *, total - x AS y, ntile(5) OVER (PARTITION BY scenario ORDER BY total - x) AS fifth
               FROM first JOIN totals USING (learner))
SELECT scenario, count(*) AS n, avg(x) AS facility, stddev_samp(x) AS deviation, corr(x, y) AS rest_r, median(seconds) AS seconds,
       count(*) FILTER (picked = 'a') AS a, count(*) FILTER (picked = 'b') AS b,
       avg((picked = 'a')::INT) FILTER (fifth = 5) AS highest, avg((picked = 'a')::INT) FILTER (fifth = 1) AS lowest
FROM pairs GROUP BY scenario ORDER BY scenario
"""

journals, table = sys.argv[1:]
columns = "{" + ", ".join(f"'{name}': '{kind}'" for name, kind in COLUMNS.items()) + "}"
with duckdb.connect() as connection:
    connection.execute(f"SET threads = {len(os.sched_getaffinity(0))}")
    connection.execute(f"COPY ({QUERY.format(journals=journals, columns=columns)}) TO '{table}' (HEADER)")
