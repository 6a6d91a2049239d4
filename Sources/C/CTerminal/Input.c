// Turns keys and signals into one stream of events.
#include "Answer.h"
#include "CTerminal.h"
#include "State.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>

// Whether a paste is coming in. A control character in it is text, because pasted text must not suspend the program.
static int is_pasting = 0;

// Whether a part of the terminal's answer has come and the rest has not.
static int is_answering = 0;
// When an escape was taken for a key by itself, in milliseconds; 0 if the last byte was none.
static long long escaped_at = 0;

static ct_event event(int32_t kind, int32_t code) { return (ct_event){.kind = kind, .code = code}; }

// The next byte of a sequence that has begun; ERR if none comes within the time that an escape waits.
static int next_byte(void) {
  struct pollfd rest = {.fd = ct.input, .events = POLLIN};
  int next = getch();
  return next == ERR && poll(&rest, 1, ESCDELAY) > 0 ? getch() : next;
}

// Reads the rest of a mouse report after `ESC [ <`: button, column and row in digits, then M if a button was pressed.
static ct_event mouse_event(void) {
  int32_t numbers[3] = {0, 0, 0};
  int count = 0, next;
  while ((next = next_byte()) >= ' ' && next < '@') {
    if (next == ';') {
      count++;
    } else if (next >= '0' && next <= '9' && count < 3 && numbers[count] < 100000) {
      numbers[count] = numbers[count] * 10 + next - '0';
    }
  }
  if (!ct.uses_mouse || next != 'M' || count != 2) return event(CT_NOTHING, 0);
  // A click with Shift, Alt or Ctrl means the same as one without them.
  switch (numbers[0] & ~(4 | 8 | 16)) {
    case 0:
      return (ct_event){.kind = CT_CLICKED, .column = numbers[1] - 1, .row = numbers[2] - 1};
    case 64: return event(CT_WHEEL, -1);
    case 65: return event(CT_WHEEL, 1);
    default: return event(CT_NOTHING, 0);
  }
}

static ct_event key_event(int code) {
  switch (code) {
    case KEY_UP: return event(CT_KEY, CT_UP);
    case KEY_DOWN: return event(CT_KEY, CT_DOWN);
    case KEY_LEFT: return event(CT_KEY, CT_LEFT);
    case KEY_RIGHT: return event(CT_KEY, CT_RIGHT);
    case KEY_PPAGE: return event(CT_KEY, CT_PAGE_UP);
    case KEY_NPAGE: return event(CT_KEY, CT_PAGE_DOWN);
    case KEY_HOME: return event(CT_KEY, CT_HOME);
    case KEY_END: return event(CT_KEY, CT_END);
    case KEY_ENTER: return event(CT_KEY, CT_ENTER);
    case KEY_BTAB: return event(CT_KEY, CT_BACK_TAB);
    case KEY_BACKSPACE: return event(CT_KEY, CT_BACKSPACE);
    case KEY_DC: return event(CT_KEY, CT_DELETE);
    case KEY_F(1): return event(CT_KEY, CT_F1);
    case CT_KEY_PASTE_BEGIN: is_pasting = 1; return event(CT_PASTE_BEGIN, 0);
    case CT_KEY_PASTE_END: is_pasting = 0; return event(CT_PASTE_END, 0);
    case CT_KEY_MOUSE: return mouse_event();
    // Other function keys, which mean nothing; and KEY_RESIZE from `resizeterm`, after `ct_resize` has reported the new size.
    default: return event(CT_NOTHING, 0);
  }
}

// Skips the rest of a string that the terminal sends in answer to a question, which a program before this one has asked. The
// string ends with its terminator, or before a key other than a letter, which must have been typed. Returns 0 if nothing came.
static int skip_string(void) {
  int next = next_byte();
  if (next == ERR) return 0;
  for (int length = 0; length < 4096 && next != ERR; length++) {
    if (next == '\a') return 1;
    if (next == 27) {
      next = next_byte();
      if (next != '\\' && next != ERR) ungetch(next);
      return 1;
    }
    if (next < 0x20 || next >= KEY_MIN) {
      ungetch(next);
      return 1;
    }
    next = next_byte();
  }
  return 1;
}

// Reads an answer on, as far as it has come. Sets `is_answering` if the rest is still to come.
static ct_event read_answer(void) {
  int next, lightness = 0;
  is_answering = 1;
  while ((next = next_byte()) != ERR) {
    ct_answer answer = ct_take_answer(next, &lightness);
    if (answer == CT_ANSWER_PART) continue;
    is_answering = 0;
    if (answer == CT_NO_ANSWER) {
      ungetch(next);
      return event(CT_NOTHING, 0);
    }
    ct.asked_at = 0;
    return event(CT_BACKGROUND, lightness);
  }
  return event(CT_NOTHING, 0);
}

// What follows an escape, or ERR. While an answer is awaited, an escape may be its beginning, of which the rest is on its way.
static int byte_after_escape(void) {
  int next = getch();
  int is_awaited = ct.asked_at && ct_now() - ct.asked_at < 1000;
  struct pollfd rest = {.fd = ct.input, .events = POLLIN};
  return next == ERR && is_awaited && poll(&rest, 1, 250) > 0 ? getch() : next;
}

// Skips the rest of an unknown control sequence, so that its letters are not taken for typed ones. Returns 0 if the escape was
// a key by itself.
static int skip_sequence(int next) {
  if (next == ERR) return 0;
  if (next == ']' || next == 'P' || next == '_' || next == '^' || next == 'X') {
    if (skip_string()) return 1;
    ungetch(next);
    return 0;
  }
  if (next != '[' && next != 'O') {
    ungetch(next);
    return 0;
  }
  int is_last = next == 'O';
  for (int length = 0; length < 64; length++) {
    next = next_byte();
    if (next == ERR) break;
    // A control character, or a key that curses knows, cannot be part of the sequence. It was typed after one that never ended.
    if (next < 0x20 || next >= KEY_MIN) {
      ungetch(next);
      break;
    }
    // Two sequences go on after a byte that looks like their end: the console's function keys, as in `ESC [ [ A`, and mouse
    // reports in bytes.
    int more = length > 0 || is_last ? 0 : next == '[' ? 1 : next == 'M' ? 3 : 0;
    for (int i = 0; i < more; i++) next_byte();
    if (more || is_last || (next >= 0x40 && next <= 0x7E)) break;
  }
  return 1;
}

// Reads the scalar that begins with a byte; returns -1 if the bytes are not UTF-8. `get_wch` would hold back up to sixteen bytes
// after a wrong one and then drop them all; here only the wrong bytes are dropped.
static int32_t scalar_beginning(int first) {
  if (first < 0x80) return first;
  if (first < 0xC2 || first > 0xF4) return -1;
  int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  int32_t scalar = first & (0x3F >> more);
  for (int i = 0; i < more; i++) {
    int next = next_byte();
    if (next == ERR) return -1;
    if (next < 0x80 || next > 0xBF) {
      ungetch(next);
      return -1;
    }
    scalar = scalar << 6 | (next & 0x3F);
  }
  int is_overlong = (more == 2 && scalar < 0x800) || (more == 3 && scalar < 0x10000);
  int is_surrogate = scalar >= 0xD800 && scalar < 0xE000;
  return is_overlong || is_surrogate || scalar > 0x10FFFF ? -1 : scalar;
}

static ct_event signal_event(int number) {
  switch (number) {
    case SIGWINCH: ct_resize(); return event(CT_RESIZED, 0);
    case SIGTSTP: ct_await_answer(); ct_suspend(); return event(CT_RESUMED, 0);
    case SIGCONT: ct_resume(); return event(CT_RESUMED, 0);
    default: return event(CT_SIGNALLED, number);
  }
}

// An escape has come: the beginning of the terminal's answer, of another sequence, or a key by itself.
static ct_event escape_event(void) {
  int next = byte_after_escape();
  if (next == ']' && ct.asked_at) {
    ct_begin_answer();
    ct_event answer = read_answer();
    if (answer.kind != CT_NOTHING || is_answering) return answer;
    // The answer to another question.
    skip_string();
    return answer;
  }
  if (skip_sequence(next)) return event(CT_NOTHING, 0);
  escaped_at = ct_now();
  return event(CT_CHARACTER, 27);
}

// The event of a byte that goes on with what came before it; CT_NOTHING with a code of 1 if the byte has a meaning of its own.
static ct_event going_on_event(int code) {
  int lightness = 0;
  if (is_answering) {
    ct_answer answer = ct_take_answer(code, &lightness);
    if (answer == CT_ANSWER_PART) return read_answer();
    is_answering = 0;
    if (answer == CT_WHOLE_ANSWER) {
      ct.asked_at = 0;
      return event(CT_BACKGROUND, lightness);
    }
  }
  // An answer that was cut behind its escape, which has been taken for a key.
  if (code == ']' && ct.asked_at && escaped_at && ct_now() - escaped_at < 2000) {
    escaped_at = 0;
    ct_begin_answer();
    return read_answer();
  }
  escaped_at = 0;
  return event(CT_NOTHING, 1);
}

static ct_event typed_event(int code) {
  ct_event before = going_on_event(code);
  if (before.kind != CT_NOTHING || before.code == 0) return before;
  if (code >= KEY_MIN) return key_event(code);
  if (code == 26 && !is_pasting) return signal_event(SIGTSTP);
  if (code == 27) return escape_event();
  int32_t scalar = scalar_beginning(code);
  return scalar < 0 ? event(CT_NOTHING, 0) : event(CT_CHARACTER, scalar);
}

static int nothing_to_read(void) {
  int count = 0;
  return ioctl(ct.input, FIONREAD, &count) != 0 || count == 0;
}

ct_event ct_next(int32_t milliseconds) {
  int silent = 0;
  for (;;) {
    int number = ct_take_signal();
    if (number) return signal_event(number);
    int code = getch();
    if (code != ERR) {
      ct_event result = typed_event(code);
      if (result.kind != CT_NOTHING) return result;
      silent = 0;
      continue;
    }
    struct pollfd sources[] = {{.fd = ct.input, .events = POLLIN},
                               {.fd = ct_signal_descriptor(), .events = POLLIN}};
    int ready = poll(sources, 2, milliseconds);
    if (ready == 0) {
      is_pasting = 0;
      return event(CT_NOTHING, 0);
    }
    if (ready < 0 && errno != EINTR) return event(CT_END_OF_INPUT, 0);
    // A dead terminal always counts as readable and never has a byte. Once may be chance; reading on for ever would take all
    // the time of a processor.
    if (ready > 0 && sources[0].revents && nothing_to_read()) {
      if (++silent == 3) return event(CT_END_OF_INPUT, 0);
    }
  }
}

void ct_await_answer(void) {
  struct pollfd source = {.fd = ct.input, .events = POLLIN};
  long long end = ct.asked_at + 300;
  while (ct.asked_at && ct_now() < end && poll(&source, 1, (int)(end - ct_now())) > 0) {
    int code = getch();
    // The input has ended.
    if (code == ERR) break;
    typed_event(code);
  }
  ct.asked_at = 0;
  is_answering = 0;
}
