// The only door to ncurses and to the parts of a terminal's life that must be C. Swift cannot see the shift macros (A_BOLD,
// KEY_F), refuses C globals (stdscr, LINES), and must not run in a signal handler; each function below says which it is.
// One terminal at a time: the state is the process's, as signals and its controlling terminal are.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

enum { CT_OPENED, CT_NOT_A_TERMINAL, CT_UNKNOWN, CT_DUMB, CT_BUSY };
enum { CT_BOLD = 1, CT_UNDERLINE = 2, CT_REVERSE = 4, CT_DIM = 8, CT_ITALIC = 16 };
enum {
  CT_NOTHING, CT_CHARACTER, CT_KEY, CT_PASTE_BEGIN, CT_PASTE_END, CT_RESIZED, CT_RESUMED,
  CT_SIGNALLED, CT_END_OF_INPUT, CT_CLICKED, CT_WHEEL
};
enum {
  CT_UP, CT_DOWN, CT_LEFT, CT_RIGHT, CT_PAGE_UP, CT_PAGE_DOWN, CT_HOME, CT_END, CT_ENTER,
  CT_BACK_TAB, CT_BACKSPACE, CT_DELETE
};

// The code is a Unicode scalar for CT_CHARACTER (control characters included), a key for CT_KEY, a signal's number for
// CT_SIGNALLED, the direction for CT_WHEEL: -1 up, 1 down. The cell, from 0, is for CT_CLICKED alone.
typedef struct {
  int32_t kind;
  int32_t code;
  int32_t row, column;
} ct_event;

// Sets LC_CTYPE alone, so that numbers stay as C writes them; falls back to C.UTF-8. Returns 1 where text is UTF-8 now.
// Once for the whole process: the locale is every thread's.
int32_t ct_use_utf8(void);
// The C library hides wcwidth behind _XOPEN_SOURCE.
int32_t ct_wcwidth(uint32_t scalar);

// Takes the terminal over: modes, screen, signals. `initscr` would exit the process for an unknown terminal.
int32_t ct_open(const char *name, int32_t input, int32_t output, int32_t escape_milliseconds);
// Gives everything back as it was; does nothing where nothing is open.
void ct_close(void);

// Has the terminal report clicks and the wheel from now on, until it is given back.
void ct_use_mouse(void);

// LINES, COLS and COLORS are mutable globals. No colours: 0.
int32_t ct_rows(void);
int32_t ct_columns(void);
int32_t ct_colours(void);
// Pairs 1 to 7 become the ANSI colours on the terminal's own background. Returns 1 where that works. Apart from `ct_open`,
// so that a monochrome theme sends no colour sequence at all.
int32_t ct_start_colours(void);

// These act on stdscr, and the attributes are shift macros. Scalars, because a zero byte must not end a text.
void ct_erase(void);
void ct_put(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, uint32_t attributes, int32_t colour);
void ct_refresh(int32_t cursor_row, int32_t cursor_column);
// The next refresh sends this row from its first cell, and not only the cells that changed.
void ct_repaint_row(int32_t row);
// The next refresh paints every cell, whatever is on the screen.
void ct_repaint(void);

// Waits for a key or a signal, `milliseconds` at most (-1: for ever); CT_NOTHING when the time is up.
ct_event ct_next(int32_t milliseconds);

#endif
