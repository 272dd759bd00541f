// What the terminal's background is: xterm's OSC 11, which most terminals answer. Behind it goes the
// question that every terminal answers (DA1), so that nobody waits for one that does not.
#define _GNU_SOURCE
#include "CTerminal.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const char question[] = "\033]11;?\033\\\033[c";

// The answer's three numbers are hexadecimal, one to four digits each: rgb:ffff/ffff/dddd.
static int brightness_of(const char *answer) {
  const char *rgb = strstr(answer, "rgb:");
  if (!rgb) return -1;
  rgb += 4;
  double total = 0;
  for (int part = 0; part < 3; part += 1) {
    char *end = NULL;
    double value = (double)strtoul(rgb, &end, 16);
    int digits = (int)(end - rgb);
    if (digits < 1 || digits > 4) return -1;
    // The eye takes green for most of the brightness (ITU-R BT.601).
    static const double weights[] = {0.299, 0.587, 0.114};
    total += weights[part] * value / (double)((1UL << (4 * digits)) - 1);
    rgb = end + 1;
  }
  return (int)(total * 100);
}

int ct_ground_brightness(int milliseconds) {
  struct termios before;
  if (tcgetattr(STDIN_FILENO, &before) < 0) return -1;
  struct termios raw = before;
  raw.c_lflag &= (tcflag_t) ~(ICANON | ECHO);
  tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  char answer[256];
  size_t used = 0;
  if (write(STDOUT_FILENO, question, sizeof question - 1) > 0) {
    struct pollfd input = {STDIN_FILENO, POLLIN, 0};
    // The answer to the second question ends in c.
    while (used + 1 < sizeof answer && !(used > 0 && answer[used - 1] == 'c') &&
           poll(&input, 1, milliseconds) > 0) {
      ssize_t count = read(STDIN_FILENO, answer + used, sizeof answer - 1 - used);
      if (count <= 0) break;
      used += (size_t)count;
    }
  }
  answer[used] = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
  return brightness_of(answer);
}
