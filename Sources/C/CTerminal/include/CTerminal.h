// The only way from Swift to ncurses, and the parts of handling a terminal that must be written in C: Swift cannot see macros
// such as A_BOLD and KEY_F, it refuses globals of C such as stdscr and LINES, and it must not run in a signal handler. The
// comments below say which reason applies. A process has one terminal at a time, as it has one set of signals.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

enum { CT_OPENED, CT_NOT_A_TERMINAL, CT_UNKNOWN, CT_DUMB, CT_BUSY };
enum { CT_BOLD = 1, CT_UNDERLINE = 2, CT_REVERSE = 4, CT_DIM = 8, CT_ITALIC = 16 };
enum {
  CT_NOTHING, CT_CHARACTER, CT_KEY, CT_PASTE_BEGIN, CT_PASTE_END, CT_RESIZED, CT_RESUMED,
  CT_SIGNALLED, CT_END_OF_INPUT, CT_CLICKED, CT_WHEEL, CT_BACKGROUND
};
enum {
  CT_UP, CT_DOWN, CT_LEFT, CT_RIGHT, CT_PAGE_UP, CT_PAGE_DOWN, CT_HOME, CT_END, CT_ENTER,
  CT_BACK_TAB, CT_BACKSPACE, CT_DELETE, CT_F1
};

// The code is a Unicode scalar for CT_CHARACTER, which includes control characters; a key for CT_KEY; the number of a signal for
// CT_SIGNALLED; the direction for CT_WHEEL, -1 for up and 1 for down; and for CT_BACKGROUND how light the background is, from 0 to
// 100. Only CT_CLICKED has a cell, which counts from 0.
typedef struct {
  int32_t kind;
  int32_t code;
  int32_t row, column;
} ct_event;

// Sets LC_CTYPE, and nothing else, so that numbers are still written as in C. Falls back to C.UTF-8. Returns 1 if text is UTF-8
// now. This happens once in a process, because all threads share the locale.
int32_t ct_use_utf8(void);
// The width of a scalar in the C library, for tests. `wcwidth` is hidden behind _XOPEN_SOURCE.
int32_t ct_wcwidth(uint32_t scalar);

// Takes the terminal over: its modes, its screen, and signals. `initscr` would exit the process if the terminal is unknown.
int32_t ct_open(const char *name, int32_t input, int32_t output, int32_t escape_milliseconds);
// Gives everything back as it was. Does nothing if no terminal is open.
void ct_close(void);

// Lets the terminal report clicks and the wheel until it is given back.
void ct_use_mouse(void);

// Gives the terminal to another program for a while, and takes it back; afterwards everything is to be drawn again.
void ct_lend(void);
void ct_take_back(void);

// Asks the terminal for the colour of its background (OSC 11). If it answers, CT_BACKGROUND comes once. Nothing of an answer is ever
// taken for typed keys, in however many pieces it comes.
void ct_ask_background(void);

// Sends bytes that curses does not know of, after everything that was drawn. They must leave every cell, the cursor and the attributes
// as they are.
void ct_send(const uint8_t *bytes, int32_t count);

// The size, and the number of colours, which is 0 without any. LINES, COLS and COLORS are mutable globals.
int32_t ct_rows(void);
int32_t ct_columns(void);
int32_t ct_colours(void);
// Makes pairs 1 to 7 the ANSI colours on the terminal's own background. Returns 1 if that works. `ct_open` does not do this, so
// that a monochrome theme never sends a colour sequence.
int32_t ct_start_colours(void);

// Draw on stdscr, a global, with attributes that are macros. Text is given as scalars, because a zero byte must not end it.
void ct_erase(void);
void ct_put(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, uint32_t attributes, int32_t colour);
void ct_refresh(int32_t cursor_row, int32_t cursor_column);
// Lets the next refresh send the whole row, and not only the cells that changed.
void ct_repaint_row(int32_t row);
// Lets the next refresh send every cell.
void ct_repaint(void);

// Waits for a key or a signal, at most so many milliseconds, or without limit for -1. Returns CT_NOTHING when the time is up.
ct_event ct_next(int32_t milliseconds);

#endif
