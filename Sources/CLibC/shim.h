#pragma once
// The Glibc module shows only what needs no feature macro; these need _GNU_SOURCE.
int syncfs(int fd);
