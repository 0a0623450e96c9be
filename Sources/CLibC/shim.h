#pragma once
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

// The Glibc module shows only what needs no feature macro; these need _GNU_SOURCE.
int syncfs(int fd);

// The C library has no function for this call, and syscall is variadic, which Swift cannot call.
static inline int openat_beneath(int folder, const char *path, int flags) {
  struct open_how how = {.flags = (unsigned)flags, .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}
