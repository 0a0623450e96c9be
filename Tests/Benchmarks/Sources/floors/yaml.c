#include "floors.h"

#include <fcntl.h>
#include <unistd.h>
#include <yaml.h>

static int fill(void *file, unsigned char *buffer, size_t size, size_t *count) {
  ssize_t got = read(*(int *)file, buffer, size);
  *count = got < 0 ? 0 : (size_t)got;
  return got >= 0;
}

// The events of a file to its end.
static int drain(yaml_parser_t *parser) {
  yaml_event_type_t type;
  do {
    yaml_event_t event;
    if (!yaml_parser_parse(parser, &event)) return 1;
    type = event.type;
    yaml_event_delete(&event);
  } while (type != YAML_STREAM_END_EVENT);
  return 0;
}

static int events(const char *path) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return 2;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  yaml_parser_set_input(&parser, fill, &file);
  int status = file < 0 ? 2 : drain(&parser);
  if (file >= 0) close(file);
  yaml_parser_delete(&parser);
  return status;
}

int floor_events(const char *folder) { return each_file(folder, events); }
