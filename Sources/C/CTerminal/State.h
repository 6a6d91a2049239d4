// The state that the files of this target share. Swift never sees it.
#ifndef STATE_H
#define STATE_H

#include <stdint.h>
#include <stdio.h>
#include <termios.h>

#define CT_KEY_PASTE_BEGIN 2000
#define CT_KEY_PASTE_END 2001
#define CT_KEY_MOUSE 2002

typedef struct {
  int is_open;
  int input, output;
  FILE *input_stream, *output_stream;
  void *screen;
  struct termios saved;
  // The bytes that give the terminal back. They are prepared in advance, because a crash handler must not ask terminfo.
  char restore[256];
  int restore_length;
  int has_italic, has_other_screen;
  int uses_mouse;
  // When the terminal was asked for its background, in milliseconds; 0 if it was not asked, or if it has answered.
  long long asked_at;
} ct_state;

extern ct_state ct;

void ct_write(int descriptor, const char *bytes, long count);
// Turns the modes that curses does not know on or off: marks around pastes, and reports of the mouse if they are used.
void ct_own_modes(int on);
void ct_resize(void);
// The time in milliseconds, by a clock that never goes back.
long long ct_now(void);
// Waits a little for an answer that is still to come, so that the program after this one does not get it as typed keys.
void ct_await_answer(void);

void ct_hold_signals(int hold);
// Notes what the signals to the program mean before curses sets handlers of its own, which end the program with 1.
void ct_note_signals(void);
// Lets these signals mean again what was noted.
void ct_restore_signals(void);
void ct_start_signals(void);
void ct_stop_signals(void);
int ct_signal_descriptor(void);
// Takes a pending signal; those that end the program come first. Returns 0 if there is none.
int ct_take_signal(void);
void ct_suspend(void);
void ct_resume(void);

void ct_capture_errors(void);
void ct_replay_errors(void);

#endif
