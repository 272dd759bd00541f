// One paint is one write.
#ifndef CT_FRAME_H
#define CT_FRAME_H

#include <stdio.h>

// The stream to give to newterm; null where the system refuses.
FILE *ct_frame_stream(void);

// What ncurses writes from here on is collected.
void ct_frame_begin(void);

// Sends what was collected.
void ct_frame_end(void);

// Lets ncurses write to the terminal again, whatever was collected; async-signal-safe.
void ct_frame_abandon(void);

#endif
