// Handles signals. Those that ask something of the program go through a pipe to the event loop. Those of a crash give the
// terminal back, and are then handled as before, for example by Swift's backtracer. All others that end a process give the
// terminal back too, and then end it.
#include "CTerminal.h"
#include "State.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static const int told[] = {SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
// Signals that end a process which does not handle them. Nothing sends them to this program but a mistake or a limit of the
// system. The real-time signals end a process too; `ending_signal` adds them.
static const int ending[] = {SIGUSR1, SIGUSR2, SIGALRM, SIGSTKFLT, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS};
enum {
  TOLD = sizeof told / sizeof *told, FATAL = sizeof fatal / sizeof *fatal, ENDING = sizeof ending / sizeof *ending,
  // The C library keeps the first real-time signals for itself, so there are fewer than the system has.
  REAL_TIME = 32
};

static struct sigaction told_before[TOLD], fatal_before[FATAL];
// Whether the handler for a signal of `ending_signal` is ours.
static int ends[ENDING + REAL_TIME];
static stack_t stack_before;
static char crash_stack[65536];
static int pipe_ends[2] = {-1, -1};
static unsigned pending;
static int captured_errors = -1, real_errors = -1;

static void tell(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  // If the pipe is full, the loop already has enough to read.
  if (write(pipe_ends[1], &byte, 1) < 0) errno = error;
  errno = error;
}

// The signals that end a process, one after the other; 0 behind the last one.
static int ending_signal(int index) {
  if (index < ENDING) return ending[index];
  int number = SIGRTMIN + index - ENDING;
  return index < ENDING + REAL_TIME && number <= SIGRTMAX ? number : 0;
}

static void give_back(void) {
  ct_write(ct.output, ct.restore, ct.restore_length);
  tcsetattr(ct.input, TCSANOW, &ct.saved);
  ct_replay_errors();
}

// Ends the process by the signal that was sent. It is held until this handler returns, and by then its handler is the system's.
static void end(int number) {
  give_back();
  signal(number, SIG_DFL);
  raise(number);
}

static void crash(int number, siginfo_t *info, void *context) {
  (void)context;
  give_back();
  // A fault or an `abort` happens again when this handler returns, and then meets the handler that was there before. A signal
  // that was sent does not happen again. It ends the process here, because Swift's backtracer would return from it and let the
  // program go on.
  int is_fault = info->si_code > 0 && number != SIGQUIT;
  int happens_again = is_fault || (number == SIGABRT && info->si_code == SI_TKILL);
  struct sigaction next = {.sa_handler = SIG_DFL};
  for (int i = 0; i < FATAL; i++) {
    if (fatal[i] == number && happens_again) next = fatal_before[i];
  }
  sigaction(number, &next, NULL);
  if (!is_fault) raise(number);
}

void ct_hold_signals(int hold) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < TOLD; i++) sigaddset(&set, told[i]);
  for (int i = 0, number; (number = ending_signal(i)); i++) sigaddset(&set, number);
  pthread_sigmask(hold ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}

void ct_note_signals(void) {
  for (int i = 0; i < TOLD; i++) sigaction(told[i], NULL, &told_before[i]);
}

void ct_restore_signals(void) {
  for (int i = 0; i < TOLD; i++) sigaction(told[i], &told_before[i], NULL);
}

void ct_start_signals(void) {
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) pipe_ends[0] = pipe_ends[1] = -1;
  pending = 0;
  struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
  for (int i = 0; i < TOLD; i++) sigaction(told[i], &action, NULL);
  // After a stack overflow there is no room for the handler on the same stack, so it gets one of its own.
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, &stack_before);
  struct sigaction last = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &last, &fatal_before[i]);
  // A signal that is ignored, or that somebody else handles, does not end the process.
  struct sigaction ends_process = {.sa_handler = end}, before;
  for (int i = 0, number; (number = ending_signal(i)); i++) {
    ends[i] = sigaction(number, NULL, &before) == 0 && before.sa_handler == SIG_DFL;
    if (ends[i]) sigaction(number, &ends_process, NULL);
  }
}

void ct_stop_signals(void) {
  ct_restore_signals();
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &fatal_before[i], NULL);
  for (int i = 0, number; (number = ending_signal(i)); i++) {
    if (ends[i]) signal(number, SIG_DFL);
  }
  sigaltstack(&stack_before, NULL);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
}

int ct_signal_descriptor(void) { return pipe_ends[0]; }

int ct_take_signal(void) {
  unsigned char bytes[64];
  long count;
  while ((count = read(pipe_ends[0], bytes, sizeof bytes)) > 0) {
    for (long i = 0; i < count; i++) pending |= 1u << bytes[i];
  }
  // In the order of `told`, so signals to leave come first. Any number of resizes count as one.
  for (int i = 0; i < TOLD; i++) {
    if (pending & 1u << told[i]) {
      pending &= ~(1u << told[i]);
      return told[i];
    }
  }
  return 0;
}

void ct_suspend(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL}, stop, go_on;
  endwin();
  ct_own_modes(0);
  tcsetattr(ct.input, TCSADRAIN, &ct.saved);
  sigaction(SIGTSTP, &usual, &stop);
  sigaction(SIGCONT, &usual, &go_on);
  // SIGTSTP and not SIGSTOP: without a shell that controls jobs, nobody would undo a SIGSTOP, whereas a SIGTSTP is dropped and
  // the program goes on. It is sent to the whole group, as the terminal does for Ctrl-Z.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &go_on, NULL);
  ct_resume();
}

// Takes the terminal again. This is needed after a SIGSTOP too, which left no time to give the terminal back: the shell has
// changed its modes in the meantime.
void ct_resume(void) {
  if (!isendwin()) endwin();
  reset_prog_mode();
  ct_own_modes(1);
  ct_resize();
}

static struct sigaction stop_before_loan;

// While the terminal is lent, Ctrl-Z stops this program together with the other one, as a shell expects.
void ct_lend(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL};
  if (!ct.is_open) return;
  endwin();
  ct_own_modes(0);
  tcsetattr(ct.input, TCSADRAIN, &ct.saved);
  sigaction(SIGTSTP, &usual, &stop_before_loan);
  if (real_errors >= 0) dup2(real_errors, STDERR_FILENO);
}

void ct_take_back(void) {
  if (!ct.is_open) return;
  if (captured_errors >= 0 && real_errors >= 0) dup2(captured_errors, STDERR_FILENO);
  sigaction(SIGTSTP, &stop_before_loan, NULL);
  ct_resume();
}

// Keeps what is written to standard error until the terminal is given back. Otherwise a "Fatal error: …" would be lost with
// the screen, and any other message would be written across the frame.
void ct_capture_errors(void) {
  if (!isatty(STDERR_FILENO)) return;
  captured_errors = memfd_create("errors", MFD_CLOEXEC);
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (captured_errors >= 0 && real_errors >= 0) dup2(captured_errors, STDERR_FILENO);
}

void ct_replay_errors(void) {
  if (captured_errors < 0 || real_errors < 0) return;
  char bytes[512];
  long count;
  dup2(real_errors, STDERR_FILENO);
  lseek(captured_errors, 0, SEEK_SET);
  while ((count = read(captured_errors, bytes, sizeof bytes)) > 0) {
    ct_write(STDERR_FILENO, bytes, count);
  }
  close(captured_errors);
  close(real_errors);
  captured_errors = real_errors = -1;
}
