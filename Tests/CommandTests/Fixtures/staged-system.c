// A stage for the program under test: a clock that is wrong, and a share that hangs.
//
// Loaded before the C library. `STAGED_SECONDS` is added to the clock on the wall; whoever opens, looks at or names a file
// below `STAGED_SHARE` waits for as long as the file `STAGED_HANG` is there.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void wait_for_share(const char *path) {
  const char *share = getenv("STAGED_SHARE"), *hang = getenv("STAGED_HANG");
  if (!share || !hang || strncmp(path, share, strlen(share)) != 0) return;
  while (access(hang, F_OK) == 0) usleep(1000);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int (*next)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
  int result = next(clock, time);
  const char *seconds = getenv("STAGED_SECONDS");
  if (clock == CLOCK_REALTIME && seconds) time->tv_sec += atol(seconds);
  return result;
}

int open(const char *path, int flags, ...) {
  int (*next)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  wait_for_share(path);
  return next(path, flags, mode);
}

int stat(const char *path, struct stat *status) {
  int (*next)(const char *, struct stat *) = dlsym(RTLD_NEXT, "stat");
  wait_for_share(path);
  return next(path, status);
}

int link(const char *from, const char *to) {
  int (*next)(const char *, const char *) = dlsym(RTLD_NEXT, "link");
  wait_for_share(to);
  return next(from, to);
}
