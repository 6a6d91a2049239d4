"""The cells of a terminal as a program fills them: enough of xterm's language for what curses sends."""

import re

TOKEN = re.compile(r"\x1b\[([0-?]*)[ -/]*([@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]|.", re.S)


class Grid:
    """Characters by row and column; a wide one fills its first cell and leaves the second empty."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.cells = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self.top, self.bottom = 0, rows - 1

    def feed(self, data):
        """Draws what a program wrote."""
        for token in TOKEN.finditer(data.decode(errors="replace")):
            text = token[0]
            if token[2]:
                self._control(token[2], token[1])
            elif text == "\r":
                self.column = 0
            elif text == "\n":
                self._down()
            elif text == "\b":
                self.column = max(0, self.column - 1)
            elif text == "\x1bM":
                self._up()
            elif text[0] >= " ":
                self._put(text)

    def changed_bytes(self, before):
        """The UTF-8 bytes of the characters that are not those of another grid's cells; a cell that became blank is one."""
        return sum(
            len(new.encode())
            for old_row, new_row in zip(before, self.cells)
            for old, new in zip(old_row, new_row)
            if old != new
        )

    def copy(self):
        return [list(row) for row in self.cells]

    def _put(self, character):
        if self.column >= self.columns:
            self.column = 0
            self._down()
        self.cells[self.row][self.column] = self.last = character
        self.column += 1

    def _down(self):
        if self.row == self.bottom:
            self._scroll(1)
        else:
            self.row = min(self.rows - 1, self.row + 1)

    def _up(self):
        if self.row == self.top:
            self._scroll(-1)
        else:
            self.row = max(0, self.row - 1)

    def _scroll(self, count, top=None):
        top = self.top if top is None else top
        for _ in range(min(abs(count), self.rows)):
            del self.cells[top if count > 0 else self.bottom]
            self.cells.insert(self.bottom if count > 0 else top, [" "] * self.columns)

    def _control(self, final, parameters):
        if parameters[:1] in ("?", ">", "<", "="):
            return
        numbers = [int(part or 0) for part in parameters.split(";")]
        count = max(1, numbers[0])
        row = self.cells[self.row]
        if final in "Hf":
            self.row = min(self.rows, count) - 1
            self.column = min(self.columns, max(1, numbers[1]) if len(numbers) > 1 else 1) - 1
        elif final == "d":
            self.row = min(self.rows, count) - 1
        elif final == "G":
            self.column = min(self.columns, count) - 1
        elif final in "ABCD":
            self.row = min(self.rows - 1, max(0, self.row + {"A": -count, "B": count}.get(final, 0)))
            self.column = min(self.columns - 1, max(0, self.column + {"C": count, "D": -count}.get(final, 0)))
        elif final == "K":
            start, end = {0: (self.column, self.columns), 1: (0, self.column + 1)}.get(numbers[0], (0, self.columns))
            row[start:end] = [" "] * (end - start)
        elif final == "J":
            self._erase_display(numbers[0])
        elif final == "X":
            end = min(self.columns, self.column + count)
            row[self.column : end] = [" "] * (end - self.column)
        elif final == "P":
            del row[self.column : self.column + count]
            row += [" "] * (self.columns - len(row))
        elif final == "@":
            row[self.column : self.column] = [" "] * count
            del row[self.columns :]
        elif final == "b":
            for _ in range(count):
                self._put(self.last)
        elif final == "r":
            self.top = count - 1
            self.bottom = min(self.rows, numbers[1] if len(numbers) > 1 and numbers[1] else self.rows) - 1
            self.row = self.column = 0
        elif final in "ST":
            self._scroll(count if final == "S" else -count)
        elif final in "LM":
            self._scroll(count if final == "M" else -count, top=self.row)

    def _erase_display(self, part):
        first = self.row if part == 0 else 0
        last = self.row if part == 1 else self.rows - 1
        for index in range(first, last + 1):
            start = self.column if part == 0 and index == self.row else 0
            end = self.column + 1 if part == 1 and index == self.row else self.columns
            self.cells[index][start:end] = [" "] * (end - start)
