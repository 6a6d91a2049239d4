// A stage for the program under test: a clock that is wrong, a share that hangs, files of somebody else.
//
// Loaded before the C library. `STAGED_SECONDS` is added to the clock on the wall, and an hour while the file `STAGED_LATER` is
// there; whoever opens, looks at or names a file
// below `STAGED_SHARE` waits for as long as the file `STAGED_HANG` is there; a file with `STAGED_STRANGER` in its path belongs
// to another account, one with `STAGED_SECRET` cannot be opened, and nobody is told what one with `STAGED_BROKEN` is; whoever gives a file a name with `STAGED_DEATH` in it is
// killed; while the file `STAGED_FULL` is there, no file can be made below `STAGED_SHARE`.
// With `STAGED_FUSSY` the share is as some that are mounted in user space: it knows no links, takes no file that is to be
// appended to, renames none that is open, and says that it changed permissions although it did not.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int is_on_share(const char *path) {
  const char *share = getenv("STAGED_SHARE");
  return share && strncmp(path, share, strlen(share)) == 0;
}

static void wait_for_share(const char *path) {
  const char *hang = getenv("STAGED_HANG");
  if (!hang || !is_on_share(path)) return;
  while (access(hang, F_OK) == 0) usleep(1000);
}

static int is_named(const char *path, const char *variable) {
  const char *part = getenv(variable);
  return part && strstr(path, part) != NULL;
}

static int is_fussy(const char *path) { return getenv("STAGED_FUSSY") && is_on_share(path); }

static int is_open(const char *path) {
  char link[64], open_path[4096], *whole = realpath(path, NULL);
  int found = 0;
  for (int number = 0; whole && !found && number < 256; number++) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", number);
    ssize_t length = readlink(link, open_path, sizeof open_path - 1);
    if (length < 0) continue;
    open_path[length] = 0;
    found = strcmp(open_path, whole) == 0;
  }
  free(whole);
  return found;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int (*next)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
  int result = next(clock, time);
  const char *seconds = getenv("STAGED_SECONDS");
  const char *later = getenv("STAGED_LATER");
  if (clock == CLOCK_REALTIME && seconds) time->tv_sec += atol(seconds);
  if (clock == CLOCK_REALTIME && later && access(later, F_OK) == 0) time->tv_sec += 3600;
  return result;
}

int open(const char *path, int flags, ...) {
  int (*next)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  wait_for_share(path);
  if (is_named(path, "STAGED_SECRET")) {
    errno = EACCES;
    return -1;
  }
  if (flags & O_APPEND && is_fussy(path)) {
    errno = EIO;
    return -1;
  }
  const char *full = getenv("STAGED_FULL");
  if (flags & O_CREAT && full && is_on_share(path) && access(full, F_OK) == 0) {
    errno = ENOSPC;
    return -1;
  }
  return next(path, flags, mode);
}

int stat(const char *path, struct stat *status) {
  int (*next)(const char *, struct stat *) = dlsym(RTLD_NEXT, "stat");
  wait_for_share(path);
  return next(path, status);
}

int lstat(const char *path, struct stat *status) {
  int (*next)(const char *, struct stat *) = dlsym(RTLD_NEXT, "lstat");
  wait_for_share(path);
  if (is_named(path, "STAGED_BROKEN")) {
    errno = EIO;
    return -1;
  }
  int result = next(path, status);
  if (result == 0 && is_named(path, "STAGED_STRANGER")) status->st_uid += 4242;
  return result;
}

int link(const char *from, const char *to) {
  int (*next)(const char *, const char *) = dlsym(RTLD_NEXT, "link");
  wait_for_share(to);
  if (is_fussy(to)) {
    errno = EPERM;
    return -1;
  }
  return next(from, to);
}

int chmod(const char *path, mode_t mode) {
  int (*next)(const char *, mode_t) = dlsym(RTLD_NEXT, "chmod");
  return is_fussy(path) ? 0 : next(path, mode);
}

int rename(const char *from, const char *to) {
  int (*next)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  wait_for_share(to);
  if (is_named(to, "STAGED_DEATH")) raise(SIGKILL);
  if (is_fussy(to) && is_open(from)) {
    errno = EBUSY;
    return -1;
  }
  return next(from, to);
}
