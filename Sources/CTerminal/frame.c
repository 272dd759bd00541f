// ncurses writes after every move of its cursor: a dozen system calls a key, and as many
// packets on a network. While it paints, its descriptor leads to memory, and the whole paint
// goes out at once.
#define _GNU_SOURCE
#include "CTerminal.h"
#include "frame.h"

#include <errno.h>
#include <fcntl.h>
#include <ncurses.h>
#include <poll.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static int painter = -1;  // where ncurses writes
static int memory = -1;

FILE *ct_frame_stream(void) {
  painter = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  memory = memfd_create("sekisho-frame", MFD_CLOEXEC);
  return painter < 0 ? NULL : fdopen(painter, "w");
}

void ct_frame_begin(void) {
  if (memory >= 0) dup3(memory, painter, O_CLOEXEC);
}

void ct_frame_abandon(void) {
  if (memory >= 0) dup3(STDOUT_FILENO, painter, O_CLOEXEC);
}

static void send_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    if (sent >= 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (errno == EAGAIN) {
      struct pollfd room = {STDOUT_FILENO, POLLOUT, 0};
      poll(&room, 1, -1);
    } else if (errno != EINTR) {
      return;
    }
  }
}

void ct_send(const void *bytes, size_t count) { send_all(bytes, count); }

static int64_t milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// A slow line carries a paint long after it was written. Keys that come meanwhile are painted once,
// when the line is free, or they would queue up behind each other for seconds.
static void wait_for_slow_line(off_t bytes, int64_t begun) {
  enum { NOT_SLOW = 38400, BITS_A_BYTE = 10 };
  int rate = baudrate();
  if (rate <= 0 || rate >= NOT_SLOW) return;
  int64_t left = begun + bytes * BITS_A_BYTE * 1000 / rate - milliseconds_now();
  if (left > 0) poll(NULL, 0, (int)left);
}

void ct_frame_end(void) {
  if (memory < 0) return;
  ct_frame_abandon();
  static char part[16 * 1024];
  int64_t begun = milliseconds_now();
  off_t size = lseek(memory, 0, SEEK_CUR);
  off_t sent = 0;
  while (sent < size) {
    size_t wanted = size - sent < (off_t)sizeof part ? (size_t)(size - sent) : sizeof part;
    ssize_t count = pread(memory, part, wanted, sent);
    if (count <= 0) break;
    send_all(part, (size_t)count);
    sent += count;
  }
  lseek(memory, 0, SEEK_SET);
  wait_for_slow_line(size, begun);
}
