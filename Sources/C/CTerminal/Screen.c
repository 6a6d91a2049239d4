// Opens and closes the terminal, and draws on it.
#include "CTerminal.h"
#include "State.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

ct_state ct;

static pthread_once_t has_locale = PTHREAD_ONCE_INIT;
static int is_utf8;

static void set_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int32_t ct_use_utf8(void) {
  pthread_once(&has_locale, set_locale);
  return is_utf8;
}

int32_t ct_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void ct_write(int descriptor, const char *bytes, long count) {
  while (count > 0) {
    long written = write(descriptor, bytes, (size_t)count);
    if (written <= 0) return;
    bytes += written;
    count -= written;
  }
}

long long ct_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

// Asks for reports of clicks with their cells in digits. For many a TERM, curses would ask for reports in bytes, which end at
// column 223. This and the marks around pastes below bypass curses, whose output would come too late.
static void mouse_mode(int on) {
  ct_write(ct.output, on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l", 16);
}

void ct_own_modes(int on) {
  ct_write(ct.output, on ? "\033[?2004h" : "\033[?2004l", 8);
  if (ct.uses_mouse) mouse_mode(on);
}

static int is_known(const char *name) {
  int error = 0;
  return setupterm(name, ct.output, &error) == OK;
}

// Debian's database lacks some terminals that can do everything xterm can.
static const char *known_name(const char *name) {
  static const char *const alike[] = {"xterm-", "foot", "alacritty", "kitty", "wezterm", "ghostty"};
  static const char *const stand_ins[] = {"xterm-256color", "xterm"};
  if (is_known(name)) return name;
  size_t length = strlen(name);
  int is_alike = length > 9 && strcmp(name + length - 9, "-256color") == 0;
  for (size_t i = 0; i < sizeof alike / sizeof *alike; i++) {
    is_alike |= strncmp(name, alike[i], strlen(alike[i])) == 0;
  }
  for (size_t i = 0; is_alike && i < sizeof stand_ins / sizeof *stand_ins; i++) {
    if (is_known(stand_ins[i])) return stand_ins[i];
  }
  return NULL;
}

static int collect(int byte) {
  if (ct.restore_length < (int)sizeof ct.restore) ct.restore[ct.restore_length++] = (char)byte;
  return byte;
}

static void prepare_restore(void) {
  const char *const parts[] = {ct.uses_mouse ? "\033[?1006l\033[?1000l" : NULL, "\033[?2004l", orig_pair, exit_attribute_mode, cursor_normal,
                               keypad_local, exit_ca_mode};
  ct.restore_length = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    // `tputs` also removes the padding from the capability.
    if (parts[i]) tputs(parts[i], 1, collect);
  }
  ct.has_italic = enter_italics_mode != NULL;
  ct.has_other_screen = exit_ca_mode != NULL;
}

static void define_keys(void) {
  // Terminfo names one form of each key, the one with the keypad on. Terminals, multiplexers and PuTTY also send the other.
  static const struct { const char *sequence; int code; } keys[] = {
    {"\033[A", KEY_UP}, {"\033OA", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033OB", KEY_DOWN},
    {"\033[C", KEY_RIGHT}, {"\033OC", KEY_RIGHT}, {"\033[D", KEY_LEFT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END}, {"\033OF", KEY_END}, {"\033[4~", KEY_END}, {"\033[8~", KEY_END},
    {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[3~", KEY_DC}, {"\033[Z", KEY_BTAB},
    {"\033OM", KEY_ENTER}, {"\033OP", KEY_F(1)}, {"\033[11~", KEY_F(1)}, {"\033[[A", KEY_F(1)},
    {"\033[200~", CT_KEY_PASTE_BEGIN}, {"\033[201~", CT_KEY_PASTE_END}, {"\033[<", CT_KEY_MOUSE},
  };
  // Curses would read mouse reports in another form than the one that was asked for.
  define_key(NULL, KEY_MOUSE);
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) define_key(keys[i].sequence, keys[i].code);
}

static int use_descriptors(int input, int output) {
  // Standard input may be a file although somebody sits at the terminal.
  ct.input = isatty(input) ? fcntl(input, F_DUPFD_CLOEXEC, 3) : open("/dev/tty", O_RDWR | O_CLOEXEC);
  ct.output = fcntl(output, F_DUPFD_CLOEXEC, 3);
  if (ct.input >= 0 && isatty(ct.output) && tcgetattr(ct.input, &ct.saved) == 0) return 1;
  if (ct.input >= 0) close(ct.input);
  if (ct.output >= 0) close(ct.output);
  return 0;
}

static void drop_descriptors(void) {
  fclose(ct.input_stream);
  fclose(ct.output_stream);
}

static int start_curses(const char *name, int escape_milliseconds) {
  // Without this, LINES and COLUMNS in the environment would hide the real size.
  use_tioctl(TRUE);
  set_escdelay(escape_milliseconds);
  ct.screen = newterm(name, ct.output_stream, ct.input_stream);
  if (!ct.screen) return CT_UNKNOWN;
  // In raw mode Ctrl-C, Ctrl-Z and Ctrl-\ arrive as keys, so none of them can end the program before it gives the terminal
  // back.
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  typeahead(-1);
  def_prog_mode();
  define_keys();
  prepare_restore();
  return CT_OPENED;
}

int32_t ct_open(const char *name, int32_t input, int32_t output, int32_t escape_milliseconds) {
  static int closes_at_exit = 0;
  if (ct.is_open) return CT_BUSY;
  ct_use_utf8();
  if (!use_descriptors(input, output)) return CT_NOT_A_TERMINAL;
  const char *known = *name ? known_name(name) : NULL;
  int is_dumb = known && !cursor_address;
  if (cur_term) del_curterm(cur_term);
  ct.input_stream = fdopen(ct.input, "r");
  ct.output_stream = fdopen(ct.output, "w");
  if (!known || is_dumb) {
    drop_descriptors();
    return is_dumb ? CT_DUMB : CT_UNKNOWN;
  }
  // Signals are held, so that none arrives after the terminal is taken and before its handler is there.
  ct_hold_signals(1);
  ct_note_signals();
  int result = start_curses(known, escape_milliseconds);
  if (result == CT_OPENED) {
    ct_capture_errors();
    ct_start_signals();
    ct_own_modes(1);
    ct.is_open = 1;
    if (!closes_at_exit) closes_at_exit = atexit(ct_close) == 0;
  } else {
    ct_restore_signals();
    drop_descriptors();
  }
  ct_hold_signals(0);
  return result;
}

void ct_use_mouse(void) {
  if (!ct.is_open || ct.uses_mouse) return;
  ct.uses_mouse = 1;
  prepare_restore();
  mouse_mode(1);
}

void ct_ask_background(void) {
  if (!ct.is_open || ct.asked_at) return;
  ct.asked_at = ct_now();
  ct_write(ct.output, "\033]11;?\033\\", 8);
}

void ct_send(const uint8_t *bytes, int32_t count) {
  if (ct.is_open) ct_write(ct.output, (const char *)bytes, count);
}

void ct_close(void) {
  if (!ct.is_open) return;
  ct_await_answer();
  ct_hold_signals(1);
  ct.is_open = 0;
  endwin();
  ct_own_modes(0);
  ct.uses_mouse = 0;
  // On a terminal without a second screen the last frame stays, so a new line is begun below it.
  if (!ct.has_other_screen) ct_write(ct.output, "\n", 1);
  tcsetattr(ct.input, TCSADRAIN, &ct.saved);
  ct_stop_signals();
  ct_replay_errors();
  delscreen(ct.screen);
  ct.screen = NULL;
  drop_descriptors();
  ct_hold_signals(0);
}

int32_t ct_rows(void) { return getmaxy(stdscr); }
int32_t ct_columns(void) { return getmaxx(stdscr); }
// `has_colors` decides, because `start_color` returns OK for a vt100 too.
int32_t ct_colours(void) { return has_colors() ? tigetnum("colors") : 0; }

int32_t ct_start_colours(void) {
  if (ct_colours() < 8 || start_color() == ERR || use_default_colors() == ERR) return 0;
  for (short colour = 1; colour < 8; colour++) init_pair(colour, colour, -1);
  return 1;
}

void ct_erase(void) { erase(); }

void ct_put(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, uint32_t attributes, int32_t colour) {
  attr_t bits = A_NORMAL;
  if (attributes & CT_BOLD) bits |= A_BOLD;
  if (attributes & CT_UNDERLINE) bits |= A_UNDERLINE;
  if (attributes & CT_REVERSE) bits |= A_REVERSE;
  if (attributes & CT_DIM) bits |= A_DIM;
  if (attributes & CT_ITALIC) bits |= ct.has_italic ? A_ITALIC : A_UNDERLINE;
  attr_set(bits, (short)colour, NULL);
  // ERR at the last cell of the screen is no error: the cell is drawn, but the cursor cannot move on.
  mvaddnwstr(row, column, (const wchar_t *)scalars, count);
}

void ct_refresh(int32_t cursor_row, int32_t cursor_column) {
  move(cursor_row, cursor_column);
  refresh();
}

void ct_repaint_row(int32_t row) { wredrawln(stdscr, row, 1); }

void ct_repaint(void) { clearok(curscr, TRUE); }

void ct_resize(void) {
  struct winsize size;
  if (ioctl(ct.output, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    // A size that no real screen has could take gigabytes of cells.
    resizeterm(size.ws_row < 2000 ? size.ws_row : 2000, size.ws_col < 2000 ? size.ws_col : 2000);
  }
  ct_repaint();
}
