"""Rows of a terminal, with their attributes, as an SVG picture on a light ground."""

import re
import unicodedata
from xml.sax.saxutils import escape

CELL_WIDTH, ROW_HEIGHT, MARGIN = 8.4, 18, 14
GROUND, EDGE, TEXT = "#ffffff", "#d0d7de", "#1f2328"
COLOURS = {1: "#cf222e", 2: "#116329", 3: "#7d4e00", 4: "#0550ae", 5: "#8250df", 6: "#1b7c83"}
FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"


def drawn(rows, columns):
    """The picture as text; `rows` may hold SGR sequences (ECMA-48, 8.3.117)."""
    width = round(columns * CELL_WIDTH + 2 * MARGIN, 1)
    height = len(rows) * ROW_HEIGHT + 2 * MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="{FONT}" font-size="14" fill="{TEXT}">',
        f'<rect x="0.5" y="0.5" width="{round(width - 1, 1)}" height="{height - 1}" rx="8" fill="{GROUND}" '
        f'stroke="{EDGE}"/>',
    ]
    attributes = frozenset()
    for row, text in enumerate(rows):
        column = 0
        y = MARGIN + row * ROW_HEIGHT + 13
        for piece in re.split(r"(\x1b\[[0-9;]*m|\x0e|\x0f)", text):
            if piece.startswith("\x1b"):
                attributes = _changed(attributes, piece[2:-1])
            elif piece and piece not in "\x0e\x0f":
                count = sum(_columns(character) for character in piece)
                lines += _run(piece, count, MARGIN + column * CELL_WIDTH, y, attributes)
                column += count
    return "\n".join(lines) + "\n</svg>\n"


def _columns(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _changed(attributes, parameters):
    """The attributes after one sequence; what is not drawn is left out."""
    now = set(attributes)
    for code in (int(part or 0) for part in parameters.split(";")):
        if code == 0:
            now.clear()
        elif code in (1, 2, 3, 4, 7):
            now.add(code)
        elif code == 22:
            now -= {1, 2}
        elif code in (23, 24, 27):
            now.discard(code - 20)
        elif 30 <= code <= 39:
            now = {code for code in now if code < 30}
            if code - 30 in COLOURS:
                now.add(code)
    return frozenset(now)


def _run(text, columns, x, y, attributes):
    """A run as elements: as wide as its cells, whatever the font."""
    stripped = text.strip(" ")
    if not stripped and not attributes & {4, 7}:
        return []
    x, width = round(x, 1), round(columns * CELL_WIDTH, 1)
    colour = next((COLOURS[code - 30] for code in attributes if code >= 30), None)
    style = ""
    if 1 in attributes:
        style += ' font-weight="bold"'
    if 2 in attributes:
        style += ' fill-opacity="0.65"'
    if 3 in attributes:
        style += ' font-style="italic"'
    if 4 in attributes:
        style += ' text-decoration="underline"'
    elements = []
    if 7 in attributes:
        elements.append(f'<rect x="{x}" y="{y - 13}" width="{width}" height="{ROW_HEIGHT}" fill="{colour or TEXT}"/>')
        colour = GROUND
    if colour:
        style += f' fill="{colour}"'
    elements.append(
        f'<text xml:space="preserve" x="{x}" y="{y}" textLength="{width}"{style}>{escape(text)}</text>'
    )
    return elements
