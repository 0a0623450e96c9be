// floors NAME PATH: one floor over a feed or a catalog; `floors start` only loads the libraries.
#include "floors.h"

#include <stdio.h>
#include <string.h>

static const struct {
  const char *name;
  int (*run)(const char *path);
} floors[] = {{"sax", floor_sax}, {"events", floor_events}, {"open", floor_open}, {"write", floor_write}};

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "start") == 0) return 0;
  for (size_t i = 0; count == 3 && i < sizeof floors / sizeof *floors; i++)
    if (strcmp(arguments[1], floors[i].name) == 0) return floors[i].run(arguments[2]);
  fputs("usage: floors start | sax FILE | events FOLDER | open FOLDER | write FILE\n", stderr);
  return 64;
}
