/* What <unistd.h> declares for _GNU_SOURCE alone, without which the module Glibc is built. */
int syncfs(int fd);

/* The environment for a program that is started. Swift does not let a variable be read that others may change. */
extern char **environ;
static inline char **webside_environment(void) { return environ; }

/* What <sys/xattr.h> declares, which the module Glibc lacks. */
#include <sys/types.h>
int fsetxattr(int fd, const char *name, const void *value, size_t size, int flags);
ssize_t fgetxattr(int fd, const char *name, void *value, size_t size);
