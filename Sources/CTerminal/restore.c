// Every way out leaves the terminal whole: quit, exit(), the signals that ask to end, a crash.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "restore.h"
#include "CTerminal.h"
#include "frame.h"
#include "mouse.h"

#include <errno.h>
#include <fcntl.h>
#include <ncurses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static volatile sig_atomic_t on_screen;
static volatile sig_atomic_t asked_to_end;
static volatile sig_atomic_t resumed;
static volatile sig_atomic_t resized;
static int wake_pipe[2] = {-1, -1};
static int real_stderr = -1;
static int held_stderr = -1;
static struct sigaction stop_of_ncurses;

// Anything else that writes to stderr (the runtime's last words among it) would land in the
// alternate screen and vanish with it: hold it in memory until the terminal is back.
static void hold_stderr(void) {
  held_stderr = memfd_create("sekisho-stderr", MFD_CLOEXEC);
  if (held_stderr < 0) return;
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_stderr < 0 || dup2(held_stderr, STDERR_FILENO) < 0) {
    close(held_stderr);
    held_stderr = -1;
  }
}

static void release_stderr(void) {
  if (held_stderr < 0) return;
  dup2(real_stderr, STDERR_FILENO);
  char part[4096];
  ssize_t count;
  lseek(held_stderr, 0, SEEK_SET);
  while ((count = read(held_stderr, part, sizeof part)) > 0) {
    if (write(STDERR_FILENO, part, (size_t)count) < 0) break;
  }
  close(held_stderr);
  held_stderr = -1;
}

void ct_restore_terminal(void) {
  if (!on_screen) return;
  on_screen = 0;
  ct_frame_abandon();
  ct_mouse_abandon();
  endwin();
  release_stderr();
}

static void wake(void) {
  int before = errno;
  if (write(wake_pipe[1], "", 1) < 0) {
    // The pipe is full: a wake-up is already on its way.
  }
  errno = before;
}

// The first signal is handled by the program's loop; a second one, when the loop does not
// answer, at once.
static void end_handler(int number) {
  if (asked_to_end) ct_end_by_signal(number);
  asked_to_end = number;
  wake();
}

// In place of ncurses' own handler: ncurses asks for the size in the middle of a paint too, when
// its descriptor leads to memory, which has none, and the new size would be lost.
static void resize_handler(int number) {
  (void)number;
  resized = 1;
  wake();
}

static void stop_handler(int number) {
  ct_mouse_pause();
  stop_of_ncurses.sa_handler(number);
  ct_mouse_resume();
  resumed = 1;
  wake();
}

// endwin is not async-signal-safe; as the last act before death it is the lesser evil, and a
// second fault inside it ends the process (the handler is reset on entry).
static void crash_handler(int number) {
  ct_end_by_signal(number);
}

void ct_end_by_signal(int number) {
  ct_restore_terminal();
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void handle(int number, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
}

static void handle_unless_ignored(int number) {
  struct sigaction before;
  handle(number, end_handler, 0, &before);
  // nohup and background jobs start us with a signal ignored: leave it so.
  if (before.sa_handler == SIG_IGN) sigaction(number, &before, NULL);
}

void ct_guard_terminal(void) {
  static char alternate[64 * 1024];
  const stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
  sigaltstack(&stack, NULL);
  const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i += 1) {
    handle(crashes[i], crash_handler, (int)(SA_RESETHAND | SA_ONSTACK), NULL);
  }
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) < 0) wake_pipe[0] = wake_pipe[1] = -1;
  handle_unless_ignored(SIGINT);
  handle_unless_ignored(SIGTERM);
  handle_unless_ignored(SIGHUP);
  handle_unless_ignored(SIGQUIT);
  handle(SIGWINCH, resize_handler, 0, NULL);
  sigaction(SIGTSTP, NULL, &stop_of_ncurses);
  if (stop_of_ncurses.sa_handler != SIG_DFL && stop_of_ncurses.sa_handler != SIG_IGN) {
    handle(SIGTSTP, stop_handler, 0, NULL);
  }
  signal(SIGPIPE, SIG_IGN);
  hold_stderr();
  on_screen = 1;
  atexit(ct_restore_terminal);
}

int ct_pending_signal(void) { return asked_to_end; }
int ct_signal_pipe(void) { return wake_pipe[0]; }

void ct_drain_signal_pipe(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
}

bool ct_was_resized(void) {
  bool was = resized;
  resized = 0;
  return was;
}

bool ct_was_resumed(void) {
  bool was = resumed;
  resumed = 0;
  return was;
}
