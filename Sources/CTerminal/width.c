#define _GNU_SOURCE
#include "CTerminal.h"

#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

// Widths come from a UTF-8 locale of their own, so that a text is laid out alike in a C locale
// and in a pipe. glibc's C.UTF-8 and its national UTF-8 locales share one width table.
static int width_in_utf8(uint32_t scalar) {
  static locale_t utf8 = (locale_t)0;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) return wcwidth((wchar_t)scalar);
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}

// Asked for every character of every frame: each block of 256 is looked up once.
int ct_width(uint32_t scalar) {
  static signed char table[0x110000];
  static bool known[0x1100];
  if (scalar >= 0x110000) return -1;
  uint32_t block = scalar >> 8;
  if (!known[block]) {
    for (uint32_t i = 0; i < 256; i += 1) {
      table[(block << 8) + i] = (signed char)width_in_utf8((block << 8) + i);
    }
    known[block] = true;
  }
  return table[scalar];
}

static bool names_utf8(const char *locale) {
  return locale && (strcasestr(locale, "UTF-8") || strcasestr(locale, "UTF8"));
}

// A locale that is named but not installed (common over ssh and in containers) still tells what
// the terminal shows.
void ct_set_locale(void) {
  if (setlocale(LC_CTYPE, "")) return;
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i += 1) {
    const char *value = getenv(variables[i]);
    if (!value || !*value) continue;
    if (names_utf8(value)) setlocale(LC_CTYPE, "C.UTF-8");
    return;
  }
}

bool ct_can_show(uint32_t scalar) {
  char bytes[MB_LEN_MAX];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  return wcrtomb(bytes, (wchar_t)scalar, &state) != (size_t)-1;
}
