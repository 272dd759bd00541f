// What terminfo knows of a terminal type, without entering the screen.
#include "CTerminal.h"

#include <curses.h>
#include <term.h>

ct_report ct_terminal_report(const char *type) {
  ct_report report = {false, 0, false};
  int error = 0;
  if (setupterm((char *)type, 1, &error) != OK) return report;
  report.known = true;
  report.colours = tigetnum("colors");
  char *mouse = tigetstr("kmous");
  report.mouse = mouse && mouse != (char *)-1;
  del_curterm(cur_term);
  return report;
}
