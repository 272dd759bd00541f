// What the screen needs of the signal handlers and of the held stderr.
#ifndef CT_RESTORE_H
#define CT_RESTORE_H

#include <stdbool.h>

void ct_guard_terminal(void);
void ct_restore_terminal(void);
int ct_pending_signal(void);
int ct_signal_pipe(void);
void ct_drain_signal_pipe(void);
bool ct_was_resized(void);
bool ct_was_resumed(void);

#endif
