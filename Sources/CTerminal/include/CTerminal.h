// The terminal behind plain functions: what Swift cannot import from ncurses (macros, variadics,
// wide cells), the signals that must leave the terminal whole, and the width of a character.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A character on the screen in eight bytes, because every key makes a whole screen of them: base
// (21 bits), style (9) and width (2) in one word; two combining marks of the basic plane.
typedef struct {
  uint32_t packed;
  uint16_t marks[2];
} ct_cell;

static inline ct_cell ct_make_cell(uint32_t base, uint32_t style, uint32_t width) {
  return (ct_cell){base | style << 21 | width << 30, {0, 0}};
}

static inline uint32_t ct_cell_base(ct_cell cell) { return cell.packed & 0x1FFFFF; }
static inline uint32_t ct_cell_style(ct_cell cell) { return cell.packed >> 21 & 0x1FF; }
static inline uint32_t ct_cell_width(ct_cell cell) { return cell.packed >> 30; }

typedef enum {
  CT_NOTHING,    // the time ran out
  CT_CHARACTER,  // value is a Unicode scalar
  CT_KEY,        // value is one of ct_key
  CT_RESIZED,
  CT_RESUMED,    // back from a stop: paint everything again
  CT_SIGNAL,     // value is the signal that asks the program to end
  CT_CLOSED,     // the terminal has gone
  CT_MOUSE,      // value is one of ct_mouse, at row and column
} ct_event_kind;

typedef struct {
  ct_event_kind kind;
  uint32_t value;
  int row;
  int column;
} ct_event;

typedef enum {
  CT_MOUSE_PRESS,
  CT_MOUSE_DRAG,
  CT_MOUSE_RELEASE,
  CT_MOUSE_WHEEL_UP,
  CT_MOUSE_WHEEL_DOWN,
} ct_mouse;

typedef enum {
  CT_KEY_OTHER,
  CT_KEY_UP,
  CT_KEY_DOWN,
  CT_KEY_LEFT,
  CT_KEY_RIGHT,
  CT_KEY_HOME,
  CT_KEY_END,
  CT_KEY_PAGE_UP,
  CT_KEY_PAGE_DOWN,
  CT_KEY_ENTER,
  CT_KEY_BACKSPACE,
  CT_KEY_DELETE,
  CT_KEY_BACK_TAB,
  CT_KEY_F1,
} ct_key;

enum {
  CT_BOLD = 1,
  CT_DIM = 2,
  CT_UNDERLINE = 4,
  CT_REVERSE = 8,
};

// Takes the locale from the environment; must come before ct_open and ct_can_show.
void ct_set_locale(void);
// Whether the locale's encoding has this character.
bool ct_can_show(uint32_t scalar);
// Columns that the character takes: 0, 1 or 2; -1 for a control character.
int ct_width(uint32_t scalar);

// What terminfo knows of a terminal type.
typedef struct {
  bool known;
  int colours;
  bool mouse;
} ct_report;
ct_report ct_terminal_report(const char *type);
// Asks the terminal for its background (OSC 11) and waits at most so many milliseconds: its
// brightness in per cent, or -1. Must come before ct_open.
int ct_ground_brightness(int milliseconds);
// Enters the screen. False where TERM is unknown to terminfo.
bool ct_open(bool colour);
// Leaves the screen, puts the terminal back, prints what was held of stderr.
void ct_close(void);
// Ends the program by the signal, as if it had never been caught.
void ct_end_by_signal(int number);

int ct_rows(void);
int ct_columns(void);
int ct_colours(void);
void ct_define_style(int style, int foreground, int background, int attributes);
void ct_put(int row, int column, const ct_cell *cells, int count);
void ct_forget_screen(void);
// Sends what changed; the cursor stands at row and column, or is hidden where row is negative.
void ct_flush(int row, int column);
// Asks the terminal to report the mouse, or no longer; false where it has none.
bool ct_set_mouse(bool on);
// Sends bytes past ncurses: a sequence that changes nothing on the screen.
void ct_send(const void *bytes, size_t count);
// Whether keys wait to be read.
bool ct_has_keys_waiting(void);
// Waits at most so many milliseconds (negative: for ever).
ct_event ct_next_event(int milliseconds);

#endif
