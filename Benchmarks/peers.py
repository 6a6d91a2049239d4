"""The programs Webside is measured beside, each showing a module of the same course."""

import re
import textwrap

ROWS_PER_SLIDE = 16
COLUMNS = 72


def commands(slides):
    """What to run for each peer, by the name the table gives it."""
    return {
        "less": ["less", slides],
        "mdp -f": ["mdp", "-f", slides],
        "lookatme": ["lookatme", slides],
    }


def write_slides(module, path):
    """Writes a module as slides that fit 80 by 24: mdp refuses a file with a slide that does not."""
    with open(module, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    text = re.sub(r"<!--.*?-->\n?", "", text, flags=re.S)
    slides, rows = [], []
    for block in re.split(r"\n{2,}", text.strip()):
        lines = [part for line in block.splitlines() for part in textwrap.wrap(line, COLUMNS) or [""]]
        for start in range(0, len(lines), ROWS_PER_SLIDE):
            piece = lines[start : start + ROWS_PER_SLIDE]
            if rows and (piece[0].startswith("## ") or len(rows) + len(piece) > ROWS_PER_SLIDE):
                slides.append("\n".join(rows))
                rows = []
            rows += [*piece, ""]
    slides.append("\n".join(rows))
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n---\n\n".join(slides))
    return longest_word(slides[0])


def longest_word(text):
    """The word to wait for: one that an escape sequence is least likely to cut is one that nothing wraps."""
    return max(re.findall(r"[A-Za-z]+", text), key=len)
