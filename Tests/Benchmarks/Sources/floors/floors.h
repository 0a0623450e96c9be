// What the libraries and the system cannot be faster than. Each function answers the exit status.

/// How much is read or written at once.
enum { PIECE = 64 * 1024 };

/// Takes a part of a file. Answers 0 to go on.
typedef int Taker(const char *bytes, int count, void *context);

/// Opens a file, reads it in pieces and closes it. A taker may be missing.
int each_piece(const char *path, Taker *take, void *context);

/// Does something with each file of a folder and those below it, in the order of the system; not with hidden ones.
int each_file(const char *folder, int (*visit)(const char *path));

/// libxml2's push parser with handlers that do nothing.
int floor_sax(const char *path);

/// libyaml's events of each file.
int floor_events(const char *folder);

/// Open, read and close each file.
int floor_open(const char *folder);

/// The bytes of a file to standard output, escaped as the text of an element, through a buffer.
int floor_write(const char *path);
