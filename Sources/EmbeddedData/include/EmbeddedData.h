// The files of Data/, inside the binary.
#ifndef EMBEDDED_DATA_H
#define EMBEDDED_DATA_H

#include <stddef.h>

typedef struct {
  const char *name;            // path under Data/, with slashes
  const unsigned char *bytes;  // not terminated
  size_t count;
} embedded_file;

// The file of this number, counted from 0; its name is null past the last one.
embedded_file embedded_data_file(size_t number);

#endif
