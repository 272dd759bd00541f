// The mouse, on request only: while a program takes it, the terminal selects no text by itself.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "mouse.h"

#include <ncurses.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t is_on;

// ncurses asks for clicks alone (1000); 1002 reports moves too while a button is down.
static const char start_moves[] = "\033[?1002h";
static const char stop_moves[] = "\033[?1002l";

static void tell(const char *sequence) {
  if (write(STDOUT_FILENO, sequence, strlen(sequence)) < 0) {
    // The terminal has gone: there is nobody left to tell.
  }
}

bool ct_set_mouse(bool on) {
  if (!on) {
    ct_mouse_abandon();
    mousemask(0, NULL);
    return true;
  }
  mouseinterval(0);
  if (mousemask(ALL_MOUSE_EVENTS | REPORT_MOUSE_POSITION, NULL) == 0) return false;
  is_on = 1;
  tell(start_moves);
  return true;
}

void ct_mouse_pause(void) {
  if (is_on) tell(stop_moves);
}

void ct_mouse_abandon(void) {
  ct_mouse_pause();
  is_on = 0;
}

void ct_mouse_resume(void) {
  if (is_on) tell(start_moves);
}

ct_event ct_mouse_event(void) {
  ct_event event = {CT_NOTHING, 0, 0, 0};
  MEVENT mouse;
  if (getmouse(&mouse) != OK) return event;
  event.row = mouse.y;
  event.column = mouse.x;
  event.kind = CT_MOUSE;
  // A press and a release that come in one read are made a click of, whatever the interval.
  const mmask_t presses =
      BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED;
  if (mouse.bstate & presses) {
    event.value = CT_MOUSE_PRESS;
  } else if (mouse.bstate & BUTTON1_RELEASED) {
    event.value = CT_MOUSE_RELEASE;
  } else if (mouse.bstate & BUTTON4_PRESSED) {
    event.value = CT_MOUSE_WHEEL_UP;
  } else if (mouse.bstate & BUTTON5_PRESSED) {
    event.value = CT_MOUSE_WHEEL_DOWN;
  } else if (mouse.bstate & REPORT_MOUSE_POSITION) {
    event.value = CT_MOUSE_DRAG;
  } else {
    event.kind = CT_NOTHING;
  }
  return event;
}
