// What the screen and the handlers need of the mouse.
#ifndef CT_MOUSE_H
#define CT_MOUSE_H

#include "CTerminal.h"

// The event behind a KEY_MOUSE; CT_NOTHING where it is none that the program knows.
ct_event ct_mouse_event(void);
// Ends the reports that ncurses does not know of, for the way out; safe in a signal handler.
void ct_mouse_abandon(void);
// The same for a while, where they are on.
void ct_mouse_pause(void);
void ct_mouse_resume(void);

#endif
