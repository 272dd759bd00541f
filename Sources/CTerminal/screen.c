#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"
#include "frame.h"
#include "mouse.h"
#include "restore.h"

#include <errno.h>
#include <ncurses.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { STYLES = 64, RUN = 512 };

static struct {
  attr_t attributes;
  short pair;
} styles[STYLES];

// resize_term, not resizeterm: that one adds a KEY_RESIZE, which would be a second event.
static void take_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0 &&
      (size.ws_row != getmaxy(stdscr) || size.ws_col != getmaxx(stdscr))) {
    resize_term(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
  }
}

bool ct_open(bool colour) {
  FILE *stream = ct_frame_stream();
  SCREEN *screen = stream ? newterm(NULL, stream, stdin) : NULL;
  if (!screen) return false;
  set_term(screen);
  if (!getenv("ESCDELAY")) set_escdelay(25);
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  meta(stdscr, TRUE);
  // A paint is one write: to look for keys in the middle of it would only cost time.
  typeahead(-1);
  if (colour && has_colors()) {
    start_color();
    use_default_colors();
  }
  ct_guard_terminal();
  // A change before the handler was there told nobody.
  take_size();
  return true;
}

void ct_close(void) {
  ct_restore_terminal();
}

int ct_rows(void) { return getmaxy(stdscr); }
int ct_columns(void) { return getmaxx(stdscr); }
int ct_colours(void) { return COLORS; }

void ct_define_style(int style, int foreground, int background, int attributes) {
  if (style < 0 || style >= STYLES) return;
  attr_t set = A_NORMAL;
  if (attributes & CT_BOLD) set |= A_BOLD;
  if (attributes & CT_DIM) set |= A_DIM;
  if (attributes & CT_UNDERLINE) set |= A_UNDERLINE;
  if (attributes & CT_REVERSE) set |= A_REVERSE;
  styles[style].attributes = set;
  styles[style].pair = 0;
  if (COLORS > 0 && (foreground >= 0 || background >= 0)) {
    short pair = (short)(style + 1);
    if (init_pair(pair, (short)foreground, (short)background) == OK) styles[style].pair = pair;
  }
}

// One run of cells on one row. mvadd_wchnstr neither wraps nor moves the cursor, so the last
// cell of the last row needs no special case.
void ct_put(int row, int column, const ct_cell *cells, int count) {
  cchar_t run[RUN];
  int used = 0;
  int start = column;
  for (int i = 0; i < count; i += 1) {
    uint32_t width = ct_cell_width(cells[i]);
    if (width == 0) continue;
    wchar_t text[4] = {(wchar_t)ct_cell_base(cells[i]), cells[i].marks[0], cells[i].marks[1], 0};
    uint32_t style = ct_cell_style(cells[i]) % STYLES;
    setcchar(&run[used], text, styles[style].attributes, styles[style].pair, NULL);
    used += 1;
    if (used == RUN) {
      mvadd_wchnstr(row, start, run, used);
      start = column + i + (int)width;
      used = 0;
    }
  }
  if (used > 0) mvadd_wchnstr(row, start, run, used);
}

void ct_forget_screen(void) {
  clearok(stdscr, TRUE);
}

void ct_flush(int row, int column) {
  ct_frame_begin();
  if (row >= 0) {
    move(row, column);
    curs_set(1);
  } else {
    curs_set(0);
  }
  refresh();
  ct_frame_end();
}

static uint32_t key_of(wint_t code) {
  switch (code) {
    case KEY_UP: return CT_KEY_UP;
    case KEY_DOWN: return CT_KEY_DOWN;
    case KEY_LEFT: return CT_KEY_LEFT;
    case KEY_RIGHT: return CT_KEY_RIGHT;
    case KEY_HOME: case KEY_A1: return CT_KEY_HOME;
    case KEY_END: case KEY_C1: return CT_KEY_END;
    case KEY_PPAGE: case KEY_A3: return CT_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return CT_KEY_PAGE_DOWN;
    case KEY_ENTER: return CT_KEY_ENTER;
    case KEY_BACKSPACE: return CT_KEY_BACKSPACE;
    case KEY_DC: return CT_KEY_DELETE;
    case KEY_BTAB: return CT_KEY_BACK_TAB;
    case KEY_F(1): return CT_KEY_F1;
    default: return CT_KEY_OTHER;
  }
}

bool ct_has_keys_waiting(void) {
  struct pollfd source = {STDIN_FILENO, POLLIN, 0};
  return poll(&source, 1, 0) > 0 && (source.revents & POLLIN);
}

ct_event ct_next_event(int milliseconds) {
  for (;;) {
    int number = ct_pending_signal();
    if (number) return (ct_event){CT_SIGNAL, (uint32_t)number, 0, 0};
    if (ct_was_resized()) {
      take_size();
      return (ct_event){CT_RESIZED, 0, 0, 0};
    }
    wint_t code = 0;
    timeout(0);
    int answer = get_wch(&code);
    if (answer == KEY_CODE_YES && code == KEY_MOUSE) {
      ct_event mouse = ct_mouse_event();
      if (mouse.kind == CT_NOTHING) continue;
      return mouse;
    }
    if (answer == KEY_CODE_YES) return (ct_event){CT_KEY, key_of(code), 0, 0};
    if (answer == OK) return (ct_event){CT_CHARACTER, (uint32_t)code, 0, 0};
    struct pollfd sources[2] = {{STDIN_FILENO, POLLIN, 0}, {ct_signal_pipe(), POLLIN, 0}};
    int ready = poll(sources, 2, milliseconds);
    if (ready == 0) return (ct_event){CT_NOTHING, 0, 0, 0};
    if (ready < 0 && errno != EINTR) return (ct_event){CT_CLOSED, 0, 0, 0};
    if (sources[1].revents) ct_drain_signal_pipe();
    if (ct_was_resumed()) {
      take_size();
      return (ct_event){CT_RESUMED, 0, 0, 0};
    }
    if (ready > 0 && (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) &&
        !(sources[0].revents & POLLIN)) {
      return (ct_event){CT_CLOSED, 0, 0, 0};
    }
    // A terminal at its end of file is readable for ever and gives nothing; one that has hung up
    // does not even say how much.
    if (ready > 0 && (sources[0].revents & POLLIN)) {
      int waiting = 0;
      if (ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0) {
        timeout(0);
        if (get_wch(&code) == ERR) return (ct_event){CT_CLOSED, 0, 0, 0};
        unget_wch((wchar_t)code);
      }
    }
  }
}
