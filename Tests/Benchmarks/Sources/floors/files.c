#include "floors.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <unistd.h>

int each_piece(const char *path, Taker *take, void *context) {
  static char piece[PIECE];
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 2;
  int status = 0;
  ssize_t count;
  while (status == 0 && (count = read(file, piece, sizeof piece)) != 0)
    status = count < 0 ? 2 : take ? take(piece, (int)count, context) : 0;
  close(file);
  return status;
}

int each_file(const char *folder, int (*visit)(const char *path)) {
  DIR *entries = opendir(folder);
  if (!entries) return 2;
  int status = 0;
  for (struct dirent *entry; status == 0 && (entry = readdir(entries));) {
    char path[PATH_MAX];
    if (entry->d_name[0] == '.') continue;
    if (snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >= PATH_MAX) status = 2;
    else status = entry->d_type == DT_DIR ? each_file(path, visit) : visit(path);
  }
  closedir(entries);
  return status;
}

static int read_away(const char *path) { return each_piece(path, NULL, NULL); }

int floor_open(const char *folder) { return each_file(folder, read_away); }
