#include "floors.h"

#include <string.h>
#include <unistd.h>

/// The longest that one byte becomes.
enum { LONGEST = 5 };

static char buffer[PIECE];
static int filled;

static int flush(void) {
  for (int done = 0; done < filled;) {
    ssize_t count = write(STDOUT_FILENO, buffer + done, (size_t)(filled - done));
    if (count < 0) return 2;
    done += (int)count;
  }
  filled = 0;
  return 0;
}

static void append(const char *text, int count) {
  memcpy(buffer + filled, text, (size_t)count);
  filled += count;
}

static int escape(const char *bytes, int count, void *context) {
  (void)context;
  for (int i = 0; i < count; i++) {
    if (filled > PIECE - LONGEST && flush() != 0) return 2;
    switch (bytes[i]) {
      case '<': append("&lt;", 4); break;
      case '>': append("&gt;", 4); break;
      case '&': append("&amp;", 5); break;
      default: buffer[filled++] = bytes[i];
    }
  }
  return 0;
}

int floor_write(const char *path) {
  int status = each_piece(path, escape, NULL);
  return status != 0 ? status : flush();
}
