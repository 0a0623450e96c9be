// launch PROGRAM ARGUMENT...: runs a program with its output thrown away and prints what that took, as one line:
// microseconds of CPU time, microseconds of wall time, the peak of memory in KiB, the exit status.
//
// A program of its own, and a small one: on Linux the peak of a process begins with that of the process which started it.
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

// Becomes the program. 127 says that there is none, as a shell does.
static void become(char **program) {
  int nowhere = open("/dev/null", O_RDWR);
  if (nowhere < 0 || dup2(nowhere, STDIN_FILENO) < 0 || dup2(nowhere, STDOUT_FILENO) < 0) _exit(126);
  execvp(program[0], program);
  _exit(127);
}

int main(int count, char **arguments) {
  if (count < 2) return 64;
  long long start = now();
  pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) become(arguments + 1);
  int status;
  struct rusage used;
  if (wait4(child, &status, 0, &used) < 0) return 2;
  long long wall = now() - start;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  printf("%lld %lld %ld %d\n", microseconds(used.ru_utime) + microseconds(used.ru_stime), wall, used.ru_maxrss, code);
  return 0;
}
